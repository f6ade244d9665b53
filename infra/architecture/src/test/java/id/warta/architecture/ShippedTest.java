package id.warta.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each function ships: nothing of infra, nothing that nobody chose, and not too much.
///
/// `infra/architecture/shipped/` has a list for each; `-Dshipped=write` writes them anew.
class ShippedTest {
  private static final Project PROJECT = Project.here();
  private static final long MEGABYTE = 1_000_000;

  private static final Pattern OTHERS =
      Pattern.compile("id/warta/(function|local|paper|testkit|architecture|format)/");

  /// Readers wait for these.
  private static final Set<String> LIGHT = Set.of("get-article", "list-articles");

  static List<String> functions() {
    return PROJECT.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_ships_what_its_list_says(String function) throws IOException {
    var list = PROJECT.file("infra/architecture/shipped/%s.txt".formatted(function));
    var shipped = String.join("\n", packageOf(function).contents()) + "\n";
    if ("write".equals(System.getProperty("shipped"))) {
      Files.writeString(list, shipped);
    }

    assertThat(shipped).isEqualTo(Files.readString(list));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_is_small(String function) {
    assertThat(packageOf(function).bytes())
        .isLessThan((LIGHT.contains(function) ? 10 : 12) * MEGABYTE);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_brings_its_own_package_and_the_librarys(String function) {
    var own = "id/warta/function/" + function.replace("-", "") + "/";

    assertThat(packageOf(function).classes())
        .filteredOn(name -> name.startsWith("id/warta/"))
        .hasSizeGreaterThan(100)
        .allMatch(name -> name.startsWith(own) || !OTHERS.matcher(name).lookingAt());
  }

  private static FunctionPackage packageOf(String function) {
    return new FunctionPackage(PROJECT.zip(function));
  }
}
