package id.warta.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What names must look like in every module, in tests and infra too.
class HouseTest {
  private static final Project PROJECT = Project.here();
  private static final List<Source> SOURCES = PROJECT.sources();

  private static final Pattern NAME_THAT_SAYS_NOTHING =
      Pattern.compile(".*(Utils?|Helper|Manager|Impl|Constants|Service|Dto)");
  private static final Pattern ACRONYM_IN_CAPITALS = Pattern.compile(".*[A-Z]{3}.*");
  private static final Set<String> KINDS_OF_CLASSES =
      Set.of("common", "dto", "helper", "impl", "model", "service", "util", "utils");
  private static final Pattern GETTER = Pattern.compile("[\\w>\\]] (get[A-Z]\\w*)\\(\\) ");
  private static final Pattern OVERRIDE = Pattern.compile("@Override\\s[^{;]*");
  private static final Pattern TEST = Pattern.compile("(?s)@\\w*Test\\b.{0,400}?\\bvoid (\\w+)\\(");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

  @Test
  void enough_files_are_looked_at() {
    assertThat(SOURCES).hasSizeGreaterThan(150);
  }

  @Test
  void a_class_is_named_after_what_it_is() {
    assertThat(SOURCES)
        .filteredOn(source -> matches(NAME_THAT_SAYS_NOTHING, source.simpleName()))
        .isEmpty();
  }

  @Test
  void an_acronym_is_a_word() {
    assertThat(SOURCES)
        .filteredOn(source -> matches(ACRONYM_IN_CAPITALS, source.simpleName()))
        .isEmpty();
  }

  @Test
  void a_package_is_named_after_a_thing() {
    assertThat(SOURCES)
        .filteredOn(
            source ->
                Stream.of(source.packageName().split("[.]")).anyMatch(KINDS_OF_CLASSES::contains))
        .isEmpty();
  }

  private static boolean matches(Pattern pattern, String name) {
    return pattern.matcher(name).matches();
  }

  @Test
  void every_package_says_that_nothing_is_null_by_default() {
    assertThat(
            packages(
                SOURCES.stream()
                    .filter(source -> source.simpleName().equals("package-info"))
                    .filter(source -> source.text().contains("@NullMarked"))))
        .containsAll(packages(SOURCES.stream()));
  }

  /// By module, for a package of main sources may go on in the tests of the same module.
  private static Set<String> packages(Stream<Source> sources) {
    return sources
        .map(source -> source.module() + ": " + source.packageName())
        .collect(Collectors.toSet());
  }

  @Test
  void nothing_of_ours_is_got() {
    assertThat(SOURCES)
        .flatExtracting(source -> found(GETTER, OVERRIDE.matcher(source.text()).replaceAll("")))
        .isEmpty();
  }

  @Test
  void a_test_is_named_with_a_sentence() {
    assertThat(SOURCES)
        .flatExtracting(source -> found(TEST, source.text()))
        .hasSizeGreaterThan(90)
        .filteredOn(name -> !matches(SENTENCE, name))
        .isEmpty();
  }

  @Test
  void a_module_is_named_as_its_folder() {
    assertThat(found(MODULE, PROJECT.read("pom.xml")))
        .hasSizeGreaterThan(8)
        .filteredOn(
            module -> {
              var folder = module.substring(module.lastIndexOf('/') + 1);
              return !PROJECT
                  .read(module + "/pom.xml")
                  .contains("<artifactId>%s</artifactId>".formatted(folder));
            })
        .isEmpty();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
