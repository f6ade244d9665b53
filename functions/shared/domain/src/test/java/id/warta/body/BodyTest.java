package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.photo.PhotoId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {
  @Test
  void paragraphs_of_plain_text_come_back_as_they_were() {
    var texts =
        List.of("Harga < Rp5.000 & > Rp1.000", "&lt; &#x41; &amp;amp;", "\"Kami\" 'kita' 🌳");
    var body = Body.ofParagraphs(texts);
    assertThat(body.html()).startsWith("<p>Harga &lt; Rp5.000 &amp; &gt; Rp1.000</p><p>&amp;lt; ");
    assertThat(body.paragraphs()).isEqualTo(texts);
  }

  @Test
  void plain_text_is_tidied_and_blank_paragraphs_are_left_out() {
    assertThat(Body.ofParagraphs(List.of("  a\n b\u00a0", " ", "", "\u0000", "Cafe\u0301")).html())
        .isEqualTo("<p>a b</p><p>Café</p>");
    assertThat(Body.ofParagraphs(List.of())).isEqualTo(Body.EMPTY);
  }

  @Test
  void a_mark_at_the_start_of_a_paragraph_survives() {
    var body = Body.ofParagraphs(List.of("\u0338x"));
    assertThat(body.html()).isEqualTo("<p>&#x338;x</p>");
    assertThat(body.paragraphs()).containsExactly("\u0338x");
  }

  @Test
  void paragraphs_are_the_lines_of_every_block_in_order() {
    var body =
        new Body(
            "<h2>Judul</h2><p>Satu<br>dua <b>ti</b>ga</p><ul><li>a<ul><li>b</li></ul></li>"
                + "<li><p>c</p><p>d</p></li></ul><figure data-photo=\"x\"></figure>"
                + "<table><tbody><tr><th>e</th><td></td><td>f</td></tr></tbody></table>"
                + "<blockquote><p><a href=\"https://a.id/?x=1&amp;y=%3E\">g</a></p></blockquote>");
    assertThat(body.paragraphs())
        .containsExactly("Judul", "Satu dua tiga", "a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void a_body_without_text_has_no_paragraph_and_no_lead() {
    assertThat(Body.EMPTY.isEmpty()).isTrue();
    assertThat(Body.EMPTY.paragraphs()).isEmpty();
    assertThat(Body.EMPTY.lead()).isEmpty();
    assertThat(new Body("<figure data-photo=\"x\"></figure>").isEmpty()).isFalse();
  }

  @Test
  void the_lead_is_the_first_paragraph_or_else_the_first_text() {
    assertThat(new Body("<h2>Judul</h2><p>Isi &amp; <i>lain</i></p><p>Lagi</p>").lead())
        .isEqualTo("Isi & lain");
    assertThat(new Body("<ul><li>Butir</li></ul>").lead()).isEqualTo("Butir");
  }

  @Test
  void a_lead_of_300_characters_is_whole_and_a_longer_one_ends_after_a_word() {
    var whole = "🌳".repeat(299) + "a";
    assertThat(Body.ofParagraphs(List.of(whole)).lead()).isEqualTo(whole);

    var fits = "a".repeat(295) + " bcd";
    assertThat(Body.ofParagraphs(List.of(fits + " e")).lead()).isEqualTo(fits + "…");
    assertThat(Body.ofParagraphs(List.of(fits + "e f")).lead()).isEqualTo("a".repeat(295) + "…");
    assertThat(Body.ofParagraphs(List.of("a".repeat(290) + ", – bcdefghijk")).lead())
        .isEqualTo("a".repeat(290) + "…");
  }

  @Test
  void a_lead_that_is_one_long_word_is_cut_within_it_but_not_within_a_character() {
    assertThat(Body.ofParagraphs(List.of("🌳".repeat(301))).lead())
        .isEqualTo("🌳".repeat(299) + "…");
  }

  @Test
  void photos_are_named_in_order() {
    var one = "0199f3a0-0000-7000-8000-000000000001";
    var two = "0199f3a0-0000-7000-8000-000000000002";
    var body =
        new Body(
            "<figure data-photo=\"%s\"></figure><p>x</p><figure data-photo=\"%s\"></figure>"
                .formatted(two, one));
    assertThat(body.photos()).containsExactly(new PhotoId(two), new PhotoId(one));
  }

  @Test
  void its_size_is_that_of_its_utf8() {
    for (var html : List.of("", "<p>a</p>", "<p>é – 🌳 \uffee</p>")) {
      assertThat(new Body(html).bytes()).isEqualTo(html.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Test
  void html_that_no_cleaner_made_is_read_without_failing() {
    assertThat(new Body("a < b").paragraphs()).containsExactly("a < b");
    assertThat(new Body("a<p>b").paragraphs()).containsExactly("a", "b");
    assertThat(new Body("<").paragraphs()).containsExactly("<");
  }
}
