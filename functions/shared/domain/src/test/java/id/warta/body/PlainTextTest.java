package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void every_kind_of_white_space_is_one_space() {
    assertThat(PlainText.tidy("\t Kuala\u00a0 \r\n\u2003Kapuas\u2028 \u0085"))
        .isEqualTo("Kuala Kapuas");
    assertThat(PlainText.spaced("\n a  b \n")).isEqualTo(" a b ");
    assertThat(PlainText.tidy(" \u3000 ")).isEmpty();
  }

  @Test
  void what_cannot_be_printed_is_left_out() {
    assertThat(PlainText.tidy("\ufeffSa\u0000mpi\u001bt\u007f \ud800kota\udc00 \uffff\udbff\udfff"))
        .isEqualTo("Sampit kota");
  }

  @Test
  void what_joins_letters_and_directs_them_stays() {
    var family = "👨\u200d👩\u200d👧";
    var arabic = "\u200fالسلام\u200e";
    assertThat(PlainText.tidy(family + " " + arabic)).isEqualTo(family + " " + arabic);
  }

  @Test
  void letters_are_composed_after_what_stood_between_is_gone() {
    assertThat(PlainText.tidy("Cafe\u0301")).isEqualTo("Café");
    assertThat(PlainText.tidy("Cafe\u0000\u0301")).isEqualTo("Café");
  }

  @Test
  void a_mark_at_the_start_cannot_join_a_tag() {
    var html = "<p>" + PlainText.escape("\u0338x & <b>") + "</p>";
    assertThat(html).isEqualTo("<p>&#x338;x &amp; &lt;b&gt;</p>");
    assertThat(Normalizer.normalize(html, Normalizer.Form.NFC)).isEqualTo(html);
  }
}
