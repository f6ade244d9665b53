package id.warta.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  @Test
  void leaves_out_what_is_absent_and_keeps_what_is_null() {
    var object =
        JsonObject.build()
            .put("text", (String) null)
            .put("value", (JsonValue) null)
            .putNull("null")
            .put("number", 1)
            .put("flag", false)
            .done();

    assertThat(object.members().keySet()).containsExactly("null", "number", "flag");
  }

  @Test
  void a_member_that_is_null_is_as_good_as_absent() {
    var object = JsonObject.build().putNull("null").put("text", "x").done();

    assertThat(object.member("null")).isNull();
    assertThat(object.member("absent")).isNull();
    assertThat(object.member("text")).isEqualTo(new JsonString("x"));
  }

  @Test
  void says_what_a_person_calls_each_kind() {
    assertThat(
            List.of(
                    JsonObject.build().done(),
                    JsonArray.ofStrings(List.of()),
                    new JsonString(""),
                    JsonNumber.of(0),
                    JsonBoolean.of(true),
                    JsonNull.NULL)
                .stream()
                .map(JsonValue::kind))
        .containsExactly("an object", "an array", "a string", "a number", "a boolean", "null");
  }
}
