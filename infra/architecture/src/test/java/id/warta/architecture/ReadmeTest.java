package id.warta.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.warta.architecture.template.Route;
import id.warta.architecture.template.Template;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The README speaks of nothing that is not there.
class ReadmeTest {
  private static final Project PROJECT = Project.here();
  private static final Template TEMPLATE = Template.of(PROJECT);

  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.-])(?:functions|infra|events|\\.ci)/[\\w./-]*\\w");
  private static final Pattern ROUTE =
      Pattern.compile("`(GET|HEAD|POST|PUT|DELETE) (/(?!_local)[^`?& ]*)");
  private static final Pattern PARAMETER =
      Pattern.compile("--parameter(?:-overrides)?((?: +[A-Z]\\w*=\\S*)+)");

  @BeforeEach
  void there_is_a_readme() {
    assumeTrue(Files.exists(PROJECT.file("README.md")), "no README yet");
  }

  @Test
  void every_path_that_it_names_is_there() {
    assertThat(found(PATH).map(MatchResult::group).distinct())
        .isNotEmpty()
        .filteredOn(path -> !path.contains("/target/"))
        .filteredOn(path -> !Files.exists(PROJECT.file(path)))
        .isEmpty();
  }

  @Test
  void every_route_that_it_names_is_one() {
    var routes = TEMPLATE.routes().map(Route::toString).toList();

    assertThat(found(ROUTE).map(route -> route.group(1) + " " + route.group(2)).distinct())
        .filteredOn(route -> !routes.contains(route))
        .isEmpty();
  }

  @Test
  void every_parameter_that_it_sets_is_the_templates() {
    assertThat(found(PARAMETER).flatMap(ReadmeTest::names).distinct())
        .filteredOn(name -> TEMPLATE.at("/Parameters/" + name).isMissingNode())
        .isEmpty();
  }

  private static Stream<String> names(MatchResult parameters) {
    return Pattern.compile("(\\w+)=")
        .matcher(parameters.group(1))
        .results()
        .map(one -> one.group(1));
  }

  @Test
  void every_function_is_in_it() {
    var readme = PROJECT.read("README.md");

    assertThat(PROJECT.functions()).filteredOn(function -> !readme.contains(function)).isEmpty();
  }

  private static Stream<MatchResult> found(Pattern pattern) {
    return pattern.matcher(PROJECT.read("README.md")).results();
  }
}
