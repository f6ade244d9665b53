package id.warta.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void reads_every_kind_of_value_in_order() throws JsonSyntaxException {
    var value = parse(" {\"b\": [1, -2.50, \"x\", true, false, null, {}], \"a\": \"\"}\n");

    assertThat(value)
        .isEqualTo(
            JsonObject.build()
                .put(
                    "b",
                    new JsonArray(
                        List.of(
                            JsonNumber.of(1),
                            new JsonNumber(new BigDecimal("-2.50")),
                            new JsonString("x"),
                            JsonBoolean.TRUE,
                            JsonBoolean.FALSE,
                            JsonNull.NULL,
                            new JsonObject(Map.of()))))
                .put("a", "")
                .done());
    assertThat(((JsonObject) value).members().keySet()).containsExactly("b", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "0", "\"\"", "[]", "{}", "-0.0", "1E+99", "1e-100"})
  void reads_a_value_alone(String text) throws JsonSyntaxException {
    var value = parse(text);
    assertThat(Json.parse(Json.bytes(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "\"x",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{'a':1}",
        "[1,]",
        "{\"a\":1,}",
        "nul",
        "True",
        "NaN",
        "Infinity",
        "-Infinity",
        "01",
        "+1",
        ".5",
        "1.",
        "0x1",
        "1e",
        "--1",
        "\"\t\"",
        "\"\u0000\"",
        "\"\\x\"",
        "\"\\u12\"",
        "// x\n1",
        "/* x */ 1",
        "# x\n1",
        "]",
        "}",
        ",",
        ":",
        "[}",
        "{]",
        "\u00a01"
      })
  void refuses_what_is_no_json(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2", "{} {}", "null,", "[] ]", "\"a\" x", "1\u0000", "{}\ufeff"})
  void refuses_what_follows_the_end(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void refuses_a_member_that_is_named_twice() {
    assertThatThrownBy(() -> parse("{\"a\":1,\"b\":{\"a\":1},\"\\u0061\":1}"))
        .isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void reads_as_deep_as_64_and_no_deeper() throws JsonSyntaxException {
    assertThat(parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> parse("[".repeat(65) + "]".repeat(65)))
        .isInstanceOf(JsonSyntaxException.class);
    assertThatThrownBy(() -> parse("{\"a\":".repeat(100_000)))
        .isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void reads_numbers_exactly() throws JsonSyntaxException {
    var digits = "9".repeat(100);
    assertThat(parse(digits)).isEqualTo(new JsonNumber(new BigDecimal(digits)));
    assertThat(parse("0.1")).isEqualTo(new JsonNumber(new BigDecimal("0.1")));
    assertThat(parse("9007199254740993")).isEqualTo(JsonNumber.of(9007199254740993L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e101",
        "-1e-101",
        "1e999999999",
        "1e-999999999",
        "1e99999999999999999999",
        "1.5e-100",
        "[1e2147483647]",
        "[1e-2147483648]"
      })
  void refuses_a_number_that_is_endless_to_print(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void refuses_a_number_of_more_than_100_digits() {
    assertThatThrownBy(() -> parse("1" + "0".repeat(100))).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() {
    for (var bytes :
        List.of(
            new byte[] {'"', (byte) 0xff, '"'},
            new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xe2, (byte) 0x82, '"'},
            // Half of a surrogate pair, as some write it.
            new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            "\"x\"".getBytes(StandardCharsets.UTF_16))) {
      assertThatThrownBy(() -> Json.parse(bytes)).isInstanceOf(JsonSyntaxException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ude00\\ud83d\"",
        "\"\\ud83d\\ud83d\\ude00\"",
        "{\"\\ud83d\":1}",
        "[\"a\\udfffb\"]"
      })
  void refuses_half_of_a_surrogate_pair(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void reads_a_pair_however_it_is_written() throws JsonSyntaxException {
    assertThat(parse("\"\\ud83d\\ude00\"")).isEqualTo(new JsonString("😀"));
    assertThat(parse("\"😀\"")).isEqualTo(new JsonString("😀"));
  }

  @Test
  void says_where_the_fault_is_and_nothing_of_the_text() {
    assertThatThrownBy(() -> parse("{\n  \"secret\": hunter2\n}"))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContainingAny("secret", "hunter");
    assertThatThrownBy(() -> parse("{\"secret\":1,\"secret\":2}"))
        .hasMessageNotContaining("secret");
  }

  @Test
  void writes_compactly_and_equal_values_alike() throws JsonSyntaxException {
    var text = "{\"b\":[1,2.50,\"é\\n\\\"\\\\\",null],\"a\":{\"c\":true}}";
    assertThat(new String(Json.bytes(parse(text)), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(Json.bytes(parse(" " + text.replace(",", " , "))))
        .isEqualTo(Json.bytes(parse(text)));
  }

  @Test
  void every_character_comes_back() throws JsonSyntaxException {
    var text = new StringBuilder();
    for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
      if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
        text.appendCodePoint(character);
      }
    }
    var all = new JsonString(text.toString());
    assertThat(Json.parse(Json.bytes(all))).isEqualTo(all);
    var named = new JsonObject(Map.of(text.substring(0, 10_000), JsonNull.NULL));
    assertThat(Json.parse(Json.bytes(named))).isEqualTo(named);
  }

  @Test
  void whatever_is_a_double_can_be_read_back() throws JsonSyntaxException {
    for (var value : List.of(0.0, 1.0, 0.5, 1 / 3.0, 1e-100, 1e22, 1e100)) {
      var number = JsonNumber.of(value);
      assertThat(Json.parse(Json.bytes(number))).isEqualTo(number);
      assertThat(number.value().doubleValue()).isEqualTo(value);
    }
  }

  @Test
  void random_bytes_are_read_or_refused_and_nothing_else() {
    var random = new Random(1);
    var alphabet = "{}[]\":,\\u0123456789abcdefeE+-. ntrl\u00e9😀".getBytes(StandardCharsets.UTF_8);
    var read = 0;
    for (var round = 0; round < 20_000; round++) {
      var bytes = new byte[random.nextInt(12)];
      for (var index = 0; index < bytes.length; index++) {
        bytes[index] = alphabet[random.nextInt(alphabet.length)];
      }
      try {
        var value = Json.parse(bytes);
        assertThat(Json.parse(Json.bytes(value))).isEqualTo(value);
        read++;
      } catch (JsonSyntaxException refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
    assertThat(read).isPositive();
  }

  private static JsonValue parse(String text) throws JsonSyntaxException {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
