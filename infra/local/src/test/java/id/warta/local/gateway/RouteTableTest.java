package id.warta.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.template.RouteDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private final RouteTable routes =
      table(
          "$default",
          "ANY /{proxy+}",
          "GET /pets/{proxy+}",
          "GET /pets/{kind}/{id}",
          "GET /pets/dog/{id}",
          "GET /pets/dog/1",
          "ANY /pets/dog/1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /pets/dog/1   | GET /pets/dog/1
          POST | /pets/dog/1   | ANY /pets/dog/1
          GET  | /pets/dog/2   | GET /pets/dog/{id}
          GET  | /pets/cat/1   | GET /pets/{kind}/{id}
          GET  | /pets/a/b/c   | GET /pets/{proxy+}
          GET  | /other        | ANY /{proxy+}
          """)
  void the_most_specific_route_answers(String method, String path, String key) {
    assertThat(routes.find(method, path).orElseThrow().route().key()).isEqualTo(key);
  }

  @Test
  void a_route_for_everything_comes_last() {
    var match = table("$default", "GET /a").find("GET", "/b/c").orElseThrow();
    assertThat(match.route().key()).isEqualTo("$default");
    assertThat(match.pathParameters()).isEmpty();
  }

  @Test
  void parameters_are_decoded() {
    assertThat(routes.find("GET", "/pets/c%20t/a+b").orElseThrow().pathParameters())
        .isEqualTo(Map.of("kind", "c t", "id", "a+b"));
    assertThat(routes.find("GET", "/pets/a/b/c%2Fd").orElseThrow().pathParameters())
        .isEqualTo(Map.of("proxy", "a/b/c/d"));
  }

  @Test
  void nothing_fits_by_halves() {
    var table = table("GET /articles/{ref}");
    for (var path : List.of("/articles", "/articles/", "/articles/a/b", "/articles/a/", "/")) {
      assertThat(table.find("GET", path)).as(path).isEmpty();
    }
  }

  private static RouteTable table(String... keys) {
    return new RouteTable(
        List.of(keys).stream()
            .map(key -> new RouteDefinition(key, "F", Optional.empty(), List.of()))
            .toList());
  }
}
