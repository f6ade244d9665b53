package id.warta.html;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.body.Body;
import id.warta.body.PlainText;
import id.warta.feedback.Warning;
import id.warta.photo.PhotoId;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsoupBodyCleanerTest {
  private static final String PHOTO = "0199f3a0-0000-7000-8000-000000000001";

  /// Cleans, and checks what must hold of anything that was cleaned: the allow-list, that cleaning
  /// it again changes nothing, and that no text was lost, added or moved.
  static String clean(String html) {
    var cleaned = new JsoupBodyCleaner().clean(html);
    var again = new JsoupBodyCleaner().clean(cleaned.body().html());
    AllowList.check(cleaned.body().html());
    assertThat(again.body()).as("cleaned twice: %s", html).isEqualTo(cleaned.body());
    assertThat(again.warnings()).isEmpty();
    var document = Jsoup.parseBodyFragment(html);
    document.select(String.join(",", JsoupBodyCleaner.WHOLE)).remove();
    assertThat(letters(cleaned.body().html())).isEqualTo(printed(document.body().wholeText()));
    return cleaned.body().html();
  }

  /// The text of cleaned HTML without its spaces.
  static String letters(String html) {
    return printed(AllowList.text(html));
  }

  private static String printed(String text) {
    return PlainText.tidy(PlainText.tidy(text).replace(" ", ""));
  }

  private static List<String> warnings(String html) {
    return new JsoupBodyCleaner().clean(html).warnings().stream().map(Warning::detail).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>Satu</p><p>Dua<br>baris &amp; &lt;tanda&gt; \"kutip\" 'lain' 🌳</p>",
        "<h2>A</h2><h3>B</h3><h4>C</h4>",
        "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
        "<ul><li><p>a</p><p>b</p></li><li>c<p>d</p></li></ul>",
        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
        "<p><strong>a</strong> <em>b</em> <b>c</b> <i>d</i> x<sub>2</sub> y<sup>3</sup></p>",
        "<p><b>a <i>b <sub>c <sup>d <em>e <strong>f</strong></em></sup></sub></i></b></p>",
        "<table><thead><tr><th>a</th><th></th></tr></thead>"
            + "<tbody><tr><td>b</td><td>c<br>d</td></tr></tbody></table>",
        "<table><tbody><tr><td><ul><li>a</li></ul></td></tr></tbody></table>",
        "<p><a href=\"https://a.id/x?y=1&amp;z=%22\">a</a> <a href=\"mailto:a@b.id\">b</a></p>",
        "<p>a</p><figure data-photo=\"" + PHOTO + "\"></figure><p>b</p>",
        "<p>&#x338;a <b>&#x301;b</b></p>"
      })
  void what_is_in_normal_form_stays_as_it_is(String html) {
    assertThat(clean(html)).isEqualTo(html);
    assertThat(warnings(html)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Stray text.
        "a | <p>a</p>",
        "a<p>b</p>c | <p>a</p><p>b</p><p>c</p>",
        "<div>a<div>b</div>c</div> | <p>a</p><p>b</p><p>c</p>",
        "<blockquote>a</blockquote> | <blockquote><p>a</p></blockquote>",
        "<h1>a</h1><h5>b</h5> | <p>a</p><p>b</p>",
        "<h2><div>a</div><span>b</span></h2> | <h2>a</h2><h2>b</h2>",
        "<font>a</font><span>b</span> <ins>c</ins> | <p>ab c</p>",
        // Lists.
        "<ul>a<li>b</li>c</ul> | <ul><li>a</li><li>b</li><li>c</li></ul>",
        "<ul><ul><li>a</li></ul></ul> | <ul><li><ul><li>a</li></ul></li></ul>",
        "<ul><p>a</p><li>b</li></ul> | <ul><li><p>a</p></li><li>b</li></ul>",
        "<ul><li><div>a</div><div>b</div></li></ul> | <ul><li>a<p>b</p></li></ul>",
        "<li>a</li><li>b</li> | <p>a</p><p>b</p>",
        "<ol><li>a<h2>b</h2>c</li></ol> | <ol><li>a<h2>b</h2><p>c</p></li></ol>",
        "<dl><dt>a</dt><dd>b</dd></dl> | <p>a</p><p>b</p>",
        // Tables.
        "<table><tr><td>a</table> | <table><tbody><tr><td>a</td></tr></tbody></table>",
        "<table>a<tr><td>b</table> | <p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>",
        "<table><caption>a</caption><tr><td>b</table> |"
            + " <table><tbody><tr><td>a</td></tr></tbody>"
            + "<tbody><tr><td>b</td></tr></tbody></table>",
        "<table><tfoot><tr><td>a</table> | <table><tbody><tr><td>a</td></tr></tbody></table>",
        "<table><tr><td>a<td></table> | <table><tbody><tr><td>a</td><td></td></tr></tbody></table>",
        "<table><tr><td></td></tr><tr><td>a</table> |"
            + " <table><tbody><tr><td>a</td></tr></tbody></table>",
        "<tr><td>a | <p>a</p>",
        "<p>a<table><tr><td>b</table>c |"
            + " <p>a</p><table><tbody><tr><td>b</td></tr></tbody></table><p>c</p>",
        // Line breaks.
        "<br>a<br><br>b<br> <br><br>c<br> | <p>a</p><p>b</p><p>c</p>",
        "<p>a <br> b<b><br></b></p> | <p>a<br>b</p>",
        "<p><b>a<br><br>b</b></p> | <p><b>a</b></p><p><b>b</b></p>",
        "<ul><li>a<br><br>b</ul> | <ul><li>a<p>b</p></li></ul>",
        // Empty.
        "<p></p><p> </p><p>&nbsp;</p><h2><b></b></h2><p><br></p> | ``",
        "<ul><li></li></ul><ol></ol><table><tr><td> </td></tr></table><blockquote></blockquote> |"
            + " ``",
        "<ul><li><ul><li></li></ul></li><li>a</li></ul> | <ul><li>a</li></ul>",
        // Styles.
        "<b><p>a</p><p>b</p></b> | <p><b>a</b></p><p><b>b</b></p>",
        "<b>a</b><b>b</b><i>c</i> | <p><b>ab</b><i>c</i></p>",
        "<b><b>a</b>b</b> | <p><b>ab</b></p>",
        "<b><i>a</b>b</i> | <p><b><i>a</i></b><i>b</i></p>",
        "<b>a<ul><li>b</ul>c</b> | <p><b>a</b></p><ul><li><b>b</b></li></ul><p><b>c</b></p>",
        "<b> a </b> <b> b</b>c | <p><b>a b</b>c</p>",
        "a<b> </b>b | <p>a<b> </b>b</p>",
        "<p>a<strong></strong>b</p> | <p>ab</p>",
        // Deprived of what they need.
        "<a>a</a><a name='b'>b</a> | <p>ab</p>",
        "<figure>a</figure> | <p>a</p>",
        // Characters.
        "`a\tb\nc&nbsp;d&#x2003;e  f` | <p>a b c d e f</p>",
        "a&#1;b&#0;&#xfeff;c | <p>ab\ufffdc</p>",
        "e&#x301; e<span>&#x301;</span> | <p>é é</p>",
        "&copy; &lt;b&gt; &amp;amp; \" ' | <p>© &lt;b&gt; &amp;amp; \" '</p>",
        "a &#x338;<p>&#x338;b | <p>a \u0338</p><p>&#x338;b</p>"
      })
  void the_normal_form_is_made(String html, String expected) {
    assertThat(clean(html)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script",
        "style",
        "iframe",
        "object",
        "applet",
        "noscript",
        "noembed",
        "noframes",
        "template",
        "svg",
        "math",
        "textarea",
        "xmp"
      })
  void some_elements_go_with_all_that_they_hold(String name) {
    var html = "a<%1$s>x<some>y</some></%1$s>b<%1$s></%1$s>".formatted(name);
    assertThat(clean(html)).isEqualTo("<p>ab</p>");
    assertThat(warnings(html))
        .containsExactly("Element `" + name + "` dropped with all that it held: 2×");
  }

  @Test
  void of_other_elements_the_text_stays_and_each_kind_is_one_warning() {
    assertThat(warnings("<div>a</div><DIV class=x>b</DIV><font>c</font><img src=x><!-- y --><!z>"))
        .containsExactly(
            "Element `div` dropped, its text kept: 2×",
            "Element `font` dropped, its text kept: 1×",
            "Element `img` dropped, its text kept: 1×",
            "Comment dropped: 2×");
  }

  @Test
  void attributes_go_and_each_kind_is_one_warning() {
    var html =
        "<p class=a onclick='x()'>a</p><p class=b>b</p>"
            + "<a href='https://a.id/' target=_blank rel=nofollow>c</a><br style=x>"
            + "<table><tr><td colspan=2>d</table><figure data-photo="
            + PHOTO
            + " id=e></figure>";
    assertThat(clean(html)).doesNotContain("class", "onclick", "target", "rel", "colspan", "id=");
    assertThat(warnings(html))
        .containsExactly(
            "Attribute `class` dropped: 2×",
            "Attribute `onclick` dropped: 1×",
            "Attribute `target` dropped: 1×",
            "Attribute `rel` dropped: 1×",
            "Attribute `style` dropped: 1×",
            "Attribute `colspan` dropped: 1×",
            "Attribute `id` dropped: 1×");
  }

  @Test
  void a_warning_shows_no_more_than_a_short_harmless_name() {
    var html = "<x\"'&\u202e-%s onload\"=1>a".formatted("y".repeat(100));
    assertThat(warnings(html)).hasSize(1).first().asString().matches("[A-Za-z0-9`,:× -]{1,70}");
    assertThat(warnings("<p a\u0000\"'\u202e&=1>"))
        .hasSize(1)
        .first()
        .asString()
        .matches("[A-Za-z0-9`,:× -]{1,70}");
  }

  @Test
  void ten_thousand_invented_names_make_few_warnings() {
    var html = new StringBuilder();
    for (var index = 0; index < 10_000; index++) {
      html.append("<x").append(index).append(">a");
    }
    assertThat(warnings(html.toString()))
        .hasSize(21)
        .last()
        .isEqualTo("Markup of other kinds dropped: 9980×");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://a.id/b | https://a.id/b",
        "HTTP://A.id | http://A.id",
        "` \thttps://a.id/b c ` | https://a.id/b%20c",
        "ht&#10;tps&#9;://a.id/ | https://a.id/",
        "https://a.id/?a=1&amp;b=2 | https://a.id/?a=1&amp;b=2",
        "https://a.id/é/Ж | https://a.id/é/Ж",
        "https://a.id/&lt;&gt;&quot;&#96;\\ | https://a.id/%3C%3E%22%60%5C",
        "mailto:a@b.id?subject=c | mailto:a@b.id?subject=c",
        "MailTo:a@b.id | mailto:a@b.id"
      })
  void an_address_is_kept_in_normal_form(String address, String expected) {
    assertThat(clean("<a href=\"" + address + "\">x</a>"))
        .isEqualTo("<p><a href=\"" + expected + "\">x</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#a",
        "/a",
        "a.html",
        "//a.id",
        "http:a.id",
        "https:/a.id",
        "https:///a.id",
        "https:\\\\a.id",
        "https://",
        "https://:80",
        "javascript:x",
        " java\nscript:x",
        "&#1;javascript:x",
        "java&#0;script:x",
        "jav&#x09;ascript:x",
        "&#106;avascript:x",
        "data:text/html,x",
        "vbscript:x",
        "ftp://a.id",
        "file:///a",
        "tel:08",
        "blob:https://a.id/x",
        "view-source:https://a.id",
        "mailto:",
        "mailto:?to=a@b.id",
        "ｊavascript:x",
        "httpſ://a.id"
      })
  void another_address_goes_and_its_text_stays(String address) {
    var html = "<a href=\"" + address + "\">x</a>";
    assertThat(clean(html)).isEqualTo("<p>x</p>");
    assertThat(warnings(html))
        .containsExactly("Link to no http, https or mailto address dropped, its text kept: 1×");
  }

  @Test
  void a_photo_keeps_its_place_and_what_its_figure_holds_follows_it() {
    var html =
        "<p>a<figure data-photo=%s><img src=x><figcaption>b</figcaption></figure>c"
            .formatted(PHOTO);
    assertThat(clean(html))
        .isEqualTo("<p>a</p><figure data-photo=\"%s\"></figure><p>b</p><p>c</p>".formatted(PHOTO));
    assertThat(new JsoupBodyCleaner().clean(html).body().photos())
        .containsExactly(new PhotoId(PHOTO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0199F3A0-0000-7000-8000-000000000001",
        "0199f3a0-0-7000-8000-000000000001",
        "0199f3a0-0000-7000-8000-000000000001 ",
        "{0199f3a0-0000-7000-8000-000000000001}",
        "0199f3a0-0000-7000-8000-00000000000\u0661"
      })
  void a_photo_without_an_id_in_canonical_form_has_no_place(String id) {
    assertThat(clean("<figure data-photo=\"" + id + "\">a</figure>")).isEqualTo("<p>a</p>");
  }

  @Test
  void paragraphs_of_plain_text_are_in_normal_form() {
    var body = Body.ofParagraphs(List.of("a < b & c", "\u0338x", "Cafe\u0301 \"x\" 'y' &lt; 🌳"));
    assertThat(clean(body.html())).isEqualTo(body.html());
    assertThat(warnings(body.html())).isEmpty();
  }

  @Test
  void a_turkish_machine_cleans_alike() {
    var usual = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(
              clean("<I>a</I><LI>b<DIV TITLE=x>c</DIV><SCRIPT>d</SCRIPT><A HREF=MAILTO:I@a.id>e"))
          .isEqualTo("<p><i>a</i></p><p>b</p><p>c</p><p><a href=\"mailto:I@a.id\">e</a></p>");
    } finally {
      Locale.setDefault(usual);
    }
  }
}
