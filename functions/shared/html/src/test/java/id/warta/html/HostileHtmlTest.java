package id.warta.html;

import static id.warta.html.JsoupBodyCleanerTest.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.warta.body.Body;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML made to break a cleaner. Each test asserts the allow-list by a second parser, that cleaning
/// twice is cleaning once, and that none of the planted code is in the result as markup.
class HostileHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<scr<script>ipt>evil()</script>",
        "<<script>script>evil()<</script>/script>",
        "<ScRiPt\t/x>evil()</sCrIpT\n>",
        "<script/src=//evil.id></script>",
        "<img src=x onerror=evil()>",
        "<img/src='x'/onerror=evil()>",
        "<img src=`x` onerror=`evil()`>",
        "<p onclick=evil()>a</p>",
        "<body onload=evil()><p>a",
        "<a href=javascript:evil()>a</a>",
        "<a href=' java&Tab;script&colon;evil()'>a</a>",
        "<a href=\"https://a.id/\" href='javascript:evil()' onmouseover=evil()>a</a>",
        "<a href='https://a.id/\"onmouseover=\"evil()'>a</a>",
        "<a href=\"https://a.id/'><img src=x onerror=evil()>\">a</a>",
        "<a href='data:text/html;base64,PHN2Zy9vbmxvYWQ9ZXZpbCgpPg=='>a</a>",
        "<iframe srcdoc='<script>evil()</script>'></iframe>",
        "<object data='javascript:evil()'><p>a</p></object>",
        "<embed src=javascript:evil()>",
        "<form action=javascript:evil()><button formaction=javascript:evil()>a</button></form>",
        "<meta http-equiv=refresh content='0;url=javascript:evil()'>",
        "<base href='javascript:evil()//'><a href=x>a</a>",
        "<link rel=stylesheet href=javascript:evil()>",
        "<style>*{x:expression(evil())}</style>",
        "<p style='background:url(javascript:evil())'>a</p>",
        "<table background=javascript:evil()><td background=javascript:evil()>a",
        "<figure data-photo='\"><img src=x onerror=evil()>'>a</figure>",
        "<figure data-photo=\"0199f3a0-0000-7000-8000-000000000001\" onclick=evil()></figure>",
        // A comment, a CDATA section, an instruction that ends elsewhere than it seems to.
        "<!--><img src=x onerror=evil()>-->",
        "<!--!><img src=x onerror=evil()>-->",
        "<!-- --!><img src=x onerror=evil()>",
        "<![CDATA[><img src=x onerror=evil()>]]>",
        "<?xml ><img src=x onerror=evil()>?>",
        "<svg><![CDATA[</svg><img src=x onerror=evil()>]]></svg>",
        "<!doctype html [<!ENTITY x '<img src=x onerror=evil()>'>]>&x;",
        // Text that becomes markup when it is parsed a second time, in another context.
        "<noscript><p title='</noscript><img src=x onerror=evil()>'></noscript>",
        "<textarea><p title='</textarea><img src=x onerror=evil()>'></textarea>",
        "<title><p title='</title><img src=x onerror=evil()>'></title>",
        "<xmp><p title='</xmp><img src=x onerror=evil()>'></xmp>",
        "<noembed><p title='</noembed><img src=x onerror=evil()>'></noembed>",
        "<noframes><p title='</noframes><img src=x onerror=evil()>'></noframes>",
        "<iframe><p title='</iframe><img src=x onerror=evil()>'></iframe>",
        "<plaintext><img src=x onerror=evil()>",
        "<template><img src=x onerror=evil()></template>",
        "<select><template><img src=x onerror=evil()></template></select>",
        "<select><style></select><img src=x onerror=evil()></style></select>",
        "&lt;img src=x onerror=evil()&gt;",
        "&amp;lt;img src=x onerror=evil()&amp;gt;",
        "<p>&lt;script&gt;evil()&lt;/script&gt;</p>",
        "<b title='&lt;/b&gt;&lt;img src=x onerror=evil()&gt;'>a</b>",
        // Other namespaces, and the ways out of them.
        "<svg><style><img src=x onerror=evil()></style></svg>",
        "<svg></p><style><a title='</style><img src=x onerror=evil()>'>",
        "<svg><p><style><a title='</style><img src=x onerror=evil()>'>",
        "<svg><foreignObject><p>a<img src=x onerror=evil()></foreignObject></svg>",
        "<svg><desc><table><a title='</desc></svg><img src=x onerror=evil()>'>",
        "<svg><a xlink:href='javascript:evil()'><text>a</text></a></svg>",
        "<svg><animate onbegin=evil() attributeName=x></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1"
            + " onerror=evil()&gt;'>",
        "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title='</style>"
            + "<img src onerror=evil()>'></style></h1>",
        "<math><annotation-xml encoding='text/html'><p><style><img src=x onerror=evil()></style>",
        "<math href='javascript:evil()'>a</math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=evil()>",
        // Structures that a parser rearranges.
        "<table><a href='javascript:evil()'><tr><td>a</a>",
        "<table><svg><style></table><img src=x onerror=evil()></style></svg>",
        "<a><table><td><a><table></table><a><img src=x onerror=evil()>",
        "<b><p></b><i><p></i><a href='https://a.id'><p></a><img src=x onerror=evil()>",
        "<p><ul><li><p><table><tr><li><p></ul><img src=x onerror=evil()>",
        "<ruby><rt><p><rp></ruby><rt onclick=evil()>a",
        "</p></br></li></table><img src=x onerror=evil()>",
        "<frameset onload=evil()><frame src=javascript:evil()></frameset>",
        "<isindex action=javascript:evil() type=image>",
        // Characters that some reader treats in its own way.
        "<img src=x onerror=\u0000evil()>",
        "<\u0000script>evil()</script>",
        "<scr\u0000ipt>evil()</script>",
        "<p>\u2028<\u2028img src=x onerror=evil()>",
        "\uff1cscript\uff1eevil()\uff1c/script\uff1e",
        "<p>\u0338<img src=x onerror=evil()>",
        "<a href='https://a.id'>\u0338</a>",
        "<p \u0338onclick=evil()>a</p>",
        "+ADw-script+AD4-evil()+ADw-/script+AD4-",
        "\udc00<script>evil()</script>\ud800",
        "<img src=x onerror=evil()//",
        "<img src=x onerror='evil()",
        "<a href='https://a.id",
        "<"
      })
  void nothing_of_it_runs(String html) {
    var result = clean(html);
    assertThat(result).doesNotContainIgnoringCase("<script", "<img", "<svg", "onclick=\"");
    // Within another text it must do no more harm than alone.
    var around = clean("<p>satu</p>" + html + "<p>dua</p>");
    assertThat(around).startsWith("<p>satu</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<i><b><p></i>",
        "<blockquote>",
        "<table><tr><td>",
        "<b></p>",
        "<figure>",
        "<a b",
        "&#",
        "x<br>",
        "\u0338"
      })
  void a_million_characters_neither_overflow_nor_take_long(String piece) {
    var html = piece.repeat(1_000_000 / piece.length()) + "x";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new JsoupBodyCleaner().clean(html));
  }

  @Test
  void a_text_ten_thousand_levels_deep_is_kept() {
    for (var element : List.of("div", "blockquote", "b", "ul><li", "table><tr><td", "p><b><i")) {
      var open = "<" + element + ">";
      assertThat(clean(open.repeat(10_000) + "teks"))
          .as(element)
          .satisfies(html -> assertThat(AllowList.text(html)).isEqualTo("teks"));
      assertThat(AllowList.text(clean((open + "x ").repeat(10_000))).replace(" ", ""))
          .as(element)
          .isEqualTo("x".repeat(10_000));
    }
  }

  private static final List<String> SOUP =
      List.of(
          "<p>",
          "</p>",
          "<p class=x>",
          "<br>",
          "<br/>",
          "<h2>",
          "</h2>",
          "<h4>",
          "</h4>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "</li>",
          "<blockquote>",
          "</blockquote>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<strong>",
          "</strong>",
          "<em>",
          "</em>",
          "<sub>",
          "</sub>",
          "<sup>",
          "</sup>",
          "<table>",
          "</table>",
          "<thead>",
          "</thead>",
          "<tbody>",
          "</tbody>",
          "<tfoot>",
          "<caption>",
          "</caption>",
          "<tr>",
          "</tr>",
          "<td>",
          "</td>",
          "<th>",
          "</th>",
          "<a href='https://a.id/?a&b'>",
          "<a href=mailto:a@b.id>",
          "<a href=//x>",
          "<a>",
          "</a>",
          "<figure data-photo=0199f3a0-0000-7000-8000-000000000001>",
          "<figure>",
          "</figure>",
          "<div>",
          "</div>",
          "<span>",
          "</span>",
          "<button>",
          "</button>",
          "<select>",
          "<option>",
          "</select>",
          "<svg>",
          "</svg>",
          "<math>",
          "<mtext>",
          "</math>",
          "<style>",
          "</style>",
          "<script>",
          "</script>",
          "<template>",
          "</template>",
          "<textarea>",
          "</textarea>",
          "<title>",
          "</title>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<pre>",
          "</pre>",
          "<form>",
          "</form>",
          "<ruby>",
          "<rt>",
          "</ruby>",
          "<dl>",
          "<dd>",
          "<dt>",
          "</dl>",
          "<h1>",
          "</h1>",
          "<object>",
          "</object>",
          "<marquee>",
          "</marquee>",
          "<nobr>",
          "</nobr>",
          "a",
          "b ",
          " c",
          " ",
          "\n",
          "&nbsp;",
          "&amp;lt;",
          "&lt;",
          "&gt;",
          "\"",
          "'",
          "\u0338",
          "e\u0301",
          "\u0301",
          "🌳",
          "&#x338;",
          "&#0;",
          "\u0000",
          "<",
          ">",
          "&",
          "=",
          "\ud800",
          "\ufeff",
          "ﬁ",
          "가",
          "\u1161");

  /// Each soup is made from a number, so that a failure can be seen again.
  @Test
  void any_soup_of_tags_comes_out_in_normal_form() {
    for (var seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var soup =
          random
              .ints(1 + random.nextInt(40), 0, SOUP.size())
              .mapToObj(SOUP::get)
              .collect(Collectors.joining());
      var html = clean(soup);
      assertThat(new Body(html).paragraphs()).noneMatch(String::isBlank);
    }
  }
}
