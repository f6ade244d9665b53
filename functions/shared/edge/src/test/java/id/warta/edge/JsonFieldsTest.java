package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private final Faults faults = new Faults();

  private JsonFields fields(String json) throws JsonSyntaxException {
    var object = (JsonObject) Json.parse(json.getBytes(StandardCharsets.UTF_8));
    return new JsonFields(object, faults);
  }

  @Test
  void reads_what_has_the_type_that_is_asked_for() throws JsonSyntaxException {
    var fields =
        fields(
            """
            {"text": "Panen", "texts": ["a", "b"], "time": "2026-11-24T08:00:00+07:00",
             "number": 3, "object": {"inner": "x"}}
            """);
    assertThat(fields.text("text")).isEqualTo("Panen");
    assertThat(fields.texts("texts")).containsExactly("a", "b");
    assertThat(fields.time("time")).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(fields.integer("number", 1, 3)).isEqualTo(3);
    var inner = Objects.requireNonNull(fields.object("object"));
    assertThat(inner.text("inner")).isEqualTo("x");
    inner.finish();
    fields.finish();
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void takes_null_for_what_is_left_out() throws JsonSyntaxException {
    var fields = fields("{\"text\": null, \"texts\": null, \"object\": null, \"number\": null}");
    assertThat(fields.text("text")).isNull();
    assertThat(fields.texts("texts")).isEmpty();
    assertThat(fields.object("object")).isNull();
    assertThat(fields.integer("number", 1, 3)).isNull();
    assertThat(fields.time("absent")).isNull();
    fields.finish();
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void names_what_has_another_type_and_where_it_stands() throws JsonSyntaxException {
    var fields =
        fields(
            """
            {"text": 1, "texts": "a", "time": "besok", "number": "3", "object": [],
             "nested": {"inner": false}}
            """);
    fields.text("text");
    fields.texts("texts");
    fields.time("time");
    fields.integer("number", 1, 3);
    fields.object("object");
    Objects.requireNonNull(fields.object("nested")).text("inner");
    assertThat(faults.list())
        .extracting(Fault::pointer)
        .containsExactly("/text", "/texts", "/time", "/number", "/object", "/nested/inner");
  }

  @Test
  void keeps_the_places_of_texts_beside_one_that_is_none() throws JsonSyntaxException {
    assertThat(fields("{\"tags\": [1, \"air\", null]}").texts("tags"))
        .isEqualTo(List.of("", "air", ""));
    assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/tags/0", "/tags/2");
  }

  @Test
  void takes_no_number_that_is_not_whole_or_out_of_range() throws JsonSyntaxException {
    var fields = fields("{\"a\": 0, \"b\": 4, \"c\": 1.5, \"d\": 1e30, \"e\": 1.0}");
    for (var name : List.of("a", "b", "c", "d")) {
      assertThat(fields.integer(name, 1, 3)).isNull();
    }
    assertThat(fields.integer("e", 1, 3)).isEqualTo(1);
    assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/a", "/b", "/c", "/d");
  }

  @Test
  void names_every_member_that_nobody_asked_for_by_its_json_pointer() throws JsonSyntaxException {
    var fields = fields("{\"judul\": 1, \"a/b~c\": 1, \"\": 1, \"id\": 1, \"text\": \"x\"}");
    fields.text("text");
    fields.ignore(List.of("id"));
    fields.finish();
    assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/judul", "/a~1b~0c", "/");
  }
}
