package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.Json;
import id.warta.local.event.EventPattern;
import id.warta.local.template.StreamSourceDefinition;
import id.warta.local.template.TemplateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The template's filter before after-change: what the function acts on comes through, and what it
/// would ignore calls nobody.
class StreamFilterTest {
  private static final Path EVENTS = Path.of("../../events/after-change");
  private static final String IGNORED = "of-no-consequence.json";
  private static final List<EventPattern> FILTERS =
      TemplateSource.read(Path.of("../../template.yaml"))
          .resolve(Map.of(), Map.of())
          .streamSources()
          .stream()
          .map(StreamSourceDefinition::filters)
          .flatMap(List::stream)
          .map(EventPattern::of)
          .toList();

  static List<String> followed() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.matches(".*\\.(reply|done)\\.json") && !file.equals(IGNORED))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("followed")
  void lets_through_what_is_followed(String file) throws IOException {
    assertThat(records(file)).isNotEmpty().allMatch(StreamFilterTest::passes);
  }

  @Test
  void keeps_back_what_has_no_consequence() throws IOException {
    assertThat(records(IGNORED)).isNotEmpty().noneMatch(StreamFilterTest::passes);
    assertThat(
            Stream.of(
                record("INSERT", "A#1", "A"),
                record("INSERT", "A#1", "E"),
                record("INSERT", "A#1", "P#1"),
                record("MODIFY", "A#1", "P#1"),
                record("MODIFY", "A#1", "C#00"),
                record("REMOVE", "A#1", "B"),
                record("REMOVE", "A#1", "E"),
                record("INSERT", "A#1#R", "00000001"),
                record("REMOVE", "A#1#B", "00000001"),
                record("INSERT", "A#1#X", "1#hash"),
                record("INSERT", "S#slug", "S"),
                record("INSERT", "L#all", "2026-11-24T08:00:00Z#1"),
                record("INSERT", "I#scope", "I"),
                record("REMOVE", "I#scope", "I"),
                record("INSERT", "SECTIONS", "kapuas")))
        .noneMatch(StreamFilterTest::passes);
  }

  private static boolean passes(JsonNode record) {
    return FILTERS.stream().anyMatch(filter -> filter.matches(record));
  }

  private static List<JsonNode> records(String file) throws IOException {
    return Json.parse(Files.readAllBytes(EVENTS.resolve(file)))
        .path("Records")
        .valueStream()
        .toList();
  }

  private static JsonNode record(String event, String pk, String sk) {
    var record = Json.object().put("eventName", event);
    var keys = record.putObject("dynamodb").putObject("Keys");
    keys.putObject("pk").put("S", pk);
    keys.putObject("sk").put("S", sk);
    return record;
  }
}
