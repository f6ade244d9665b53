package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final ZoneId PONTIANAK = ZoneId.of("Asia/Pontianak");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00:00Z, 2026-11-24T08:00:00Z",
    "2026-11-24t08:00:00z, 2026-11-24T08:00:00Z",
    "2026-11-24T08:00:00+07:00, 2026-11-24T01:00:00Z",
    "2026-11-24T08:00:00-03:30, 2026-11-24T11:30:00Z",
    "2026-11-24T08:00:00-00:00, 2026-11-24T08:00:00Z",
    "2024-02-29T23:59:59.123456789+18:00, 2024-02-29T05:59:59.123456789Z"
  })
  void reads_every_time_that_names_its_offset(String text, Instant moment) {
    assertThat(Rfc3339.parse(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-24",
        "2026-11-24T08:00:00",
        "2026-11-24 08:00:00Z",
        "2026-11-24T08:00Z",
        "2026-11-24T08:00:00+7",
        "2026-11-24T08:00:00+0700",
        "2026-11-24T08:00:00+07:00:30",
        "2026-02-30T08:00:00Z",
        "2026-11-24T24:00:01Z",
        "2026-11-24T08:00:00+19:00",
        "2026-11-24T08:00:00.Z",
        "02026-11-24T08:00:00Z",
        "-2026-11-24T08:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-18:00",
        "٢٠٢٦-11-24T08:00:00Z",
        "2026-11-24T08:00:00Z "
      })
  void reads_nothing_else(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-28T20:03:50Z, 2025-10-29T03:03:50+07:00",
    "1900-01-01T00:00:00Z, 1900-01-01T07:17:00+07:17",
    "0002-01-01T00:00:00Z, 0002-01-01T07:17:00+07:17"
  })
  void shows_a_time_as_the_clocks_of_the_zone_did(Instant moment, String text) {
    assertThat(Rfc3339.format(moment, PONTIANAK)).isEqualTo(text);
    assertThat(Rfc3339.parse(text)).contains(moment);
  }

  @Test
  void shows_the_same_in_every_locale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Rfc3339.format(Instant.parse("2025-10-28T20:03:50Z"), PONTIANAK))
          .isEqualTo("2025-10-29T03:03:50+07:00");
    } finally {
      Locale.setDefault(before);
    }
  }
}
