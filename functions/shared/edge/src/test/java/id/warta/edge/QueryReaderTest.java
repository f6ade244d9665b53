package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.article.Status;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
  private static final ZoneId PONTIANAK = ZoneId.of("Asia/Pontianak");

  @ParameterizedTest
  @CsvSource({
    "tag=Kuala+Kapuas, Kuala Kapuas",
    "tag=Kuala%20Kapuas, Kuala Kapuas",
    "tag=A%2BB, A+B",
    "tag=%E6%B0%B4, 水",
    "t%61g=air, air",
    "&&tag=air&, air",
    "tag=a=b, a=b"
  })
  void decodes_names_and_values(String query, String value) {
    var reader = QueryReader.of(query);
    assertThat(reader.text("tag")).isEqualTo(value);
    assertThatCode(reader::finish).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tag=", "tag", "tag=%20", "&"})
  void takes_an_empty_parameter_for_an_absent_one(String query) {
    var reader = QueryReader.of(query);
    assertThat(reader.text("tag")).isNull();
    assertThatCode(reader::finish).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag=%", "tag=%2", "tag=%zz", "tag=%C3%28", "tag=%ED%A0%80", "%FF=1"})
  void refuses_what_is_not_percent_encoded_utf_8(String query) {
    var reader = QueryReader.of(query);
    reader.text("tag");
    assertFaults(reader, "query");
  }

  @Test
  void refuses_a_parameter_that_is_given_twice_even_with_one_value() {
    var reader = QueryReader.of("tag=air&t%61g=air");
    reader.text("tag");
    assertFaults(reader, "tag");
  }

  @Test
  void refuses_every_parameter_that_nobody_asked_for() {
    var reader = QueryReader.of("halaman=2&tag=air&Tag=air&sort");
    reader.text("tag");
    assertFaults(reader, "halaman", "Tag", "sort");
  }

  @Test
  void says_all_that_is_wrong_at_once() {
    var reader = QueryReader.of("limit=0&draft=ya&status=BARU&from=kemarin&to=2026-02-30&x=1");
    reader.integer("limit", 1, 100, 20);
    reader.flag("draft");
    reader.constant("status", Status.class, Status.DRAFT);
    reader.from("from", PONTIANAK);
    reader.until("to", PONTIANAK);
    assertFaults(reader, "limit", "draft", "status", "from", "to", "x");
  }

  @Test
  void limits_the_length_of_a_text_in_characters() {
    var reader = QueryReader.of("tag=" + "😀".repeat(100));
    assertThat(reader.text("tag", 100)).hasSize(200);
    assertThatCode(reader::finish).doesNotThrowAnyException();
    var longer = QueryReader.of("tag=" + "x".repeat(101));
    longer.text("tag", 100);
    assertFaults(longer, "tag");
  }

  @Test
  void separates_texts_at_commas() {
    assertThat(QueryReader.of("tags=air,%20banjir,,%2C").texts("tags"))
        .containsExactly("air", " banjir");
    assertThat(QueryReader.of("").texts("tags")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "100, true",
    "007, true",
    "0, false",
    "101, false",
    "-1, false",
    "1.0, false",
    "1e1, false",
    "99999999999999999999, false",
    "٣, false"
  })
  void takes_whole_numbers_in_their_range(String number, boolean taken) {
    var reader = QueryReader.of("limit=" + number);
    var limit = reader.integer("limit", 1, 100, 20);
    if (taken) {
      assertThat(limit).isEqualTo(Integer.parseInt(number));
    } else {
      assertFaults(reader, "limit");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T08:00:00%2B07:00",
        "2026-11-24T08:00:00+07:00",
        "2026-11-24T08:00:00%2b07%3A00",
        "2026-11-24T01:00:00Z",
        "2026-11-24t01:00:00z"
      })
  void reads_times_whether_or_not_their_plus_is_encoded(String time) {
    assertThat(QueryReader.of("at=" + time).time("at"))
        .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @Test
  void takes_a_bare_date_for_the_whole_day_of_the_masthead() {
    var reader = QueryReader.of("from=2026-11-23&to=2026-11-23");
    assertThat(reader.from("from", PONTIANAK)).isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
    assertThat(reader.until("to", PONTIANAK)).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
  }

  @Test
  void takes_a_time_for_itself_at_either_end() {
    var reader = QueryReader.of("from=2026-11-23T00:00:00Z&to=2026-11-23T00:00:00Z");
    assertThat(reader.from("from", PONTIANAK)).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(reader.until("to", PONTIANAK)).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2026-11-24T08:00:00", "besok", "1795507200"})
  void takes_no_time_without_an_offset(String time) {
    var reader = QueryReader.of("at=" + time);
    reader.time("at");
    assertFaults(reader, "at");
  }

  private static void assertFaults(QueryReader reader, String... names) {
    assertThatExceptionOfType(RefusedCall.class)
        .isThrownBy(reader::finish)
        .satisfies(
            refused ->
                assertThat(Replies.pointers(refused.reply())).containsExactlyInAnyOrder(names));
  }
}
