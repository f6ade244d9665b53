package id.warta.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows between modules: functions to edge, domain and stores; stores to the domain and to
/// signed calls; the domain and signed calls to nothing of ours.
class LayersTest {
  private static final Project PROJECT = Project.here();
  private static final JavaClasses ALL = imported(PROJECT.classFolders());
  private static final JavaClasses DOMAIN =
      imported(List.of(PROJECT.file("functions/shared/domain/target/classes")));

  private static final String FUNCTIONS = "id.warta.function..";
  private static final String[] STORES = {"id.warta.dynamodb..", "id.warta.s3..", "id.warta.aws.."};
  private static final String SIGNED = "id.warta.signed..";
  private static final String EDGE = "id.warta.edge..";
  private static final String[] INFRA = {
    "id.warta.local..",
    "id.warta.paper..",
    "id.warta.testkit..",
    "id.warta.architecture..",
    "id.warta.format.."
  };

  private static JavaClasses imported(List<Path> folders) {
    return new ClassFileImporter().importPaths(folders);
  }

  @Test
  void enough_classes_are_looked_at() {
    assertThat(ALL).hasSizeGreaterThan(150);
    assertThat(DOMAIN).hasSizeGreaterThan(70);
  }

  @Test
  void the_domain_knows_the_jdk_only() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..")
                .or(
                    not(resideInAnyPackage(
                            concat(STORES, SIGNED, EDGE, FUNCTIONS, "id.warta.json..")))
                        .and(resideInAPackage("id.warta.."))))
        .check(DOMAIN);
  }

  @Test
  void functions_never_see_each_other() {
    slices()
        .matching("id.warta.function.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void only_the_constructor_of_a_handler_names_a_store() {
    classes()
        .that()
        .resideInAPackage(FUNCTIONS)
        .should(nameAStoreInAHandlersConstructorOnly())
        .allowEmptyShould(true)
        .check(ALL);
  }

  private static ArchCondition<JavaClass> nameAStoreInAHandlersConstructorOnly() {
    return new ArchCondition<>("name a store in a handler's constructor only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var mayWire = type.getSimpleName().endsWith("Handler");
        type.getAccessesFromSelf().stream()
            .filter(access -> resideInAnyPackage(STORES).test(access.getTargetOwner()))
            .filter(access -> !mayWire || !access.getOrigin().isConstructor())
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
        type.getMembers().stream()
            .flatMap(member -> member.getAllInvolvedRawTypes().stream())
            .filter(resideInAnyPackage(STORES))
            .forEach(
                store ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " declares a " + store.getName())));
      }
    };
  }

  @Test
  void a_store_knows_the_domain_and_its_service_only() {
    noClasses()
        .that()
        .resideInAnyPackage(STORES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EDGE, FUNCTIONS, "com.amazonaws..", "org.crac..")
        .check(ALL);
    slices().matching("id.warta.(dynamodb|s3|aws)..").should().notDependOnEachOther().check(ALL);
  }

  @Test
  void signed_calls_know_the_sdk_and_nothing_of_ours() {
    classes()
        .that()
        .resideInAPackage(SIGNED)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(SIGNED, "java..", "org.jspecify..", "software.amazon..")
        .check(ALL);
  }

  @Test
  void only_stores_make_signed_calls() {
    noClasses()
        .that(not(resideInAnyPackage(concat(STORES, SIGNED))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SIGNED)
        .check(ALL);
  }

  @Test
  void the_edge_knows_no_store() {
    noClasses()
        .that()
        .resideInAPackage(EDGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(concat(STORES, FUNCTIONS, "software.amazon.."))
        .check(ALL);
  }

  @Test
  void lambda_is_known_to_the_edge_and_to_handlers_only() {
    noClasses()
        .that(not(resideInAPackage(EDGE).or(simpleNameEndingWith("Handler"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "org.crac..")
        .check(ALL);
  }

  @Test
  void the_sdk_is_known_to_stores_and_signed_calls_only() {
    noClasses()
        .that(not(resideInAnyPackage(concat(STORES, SIGNED))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(ALL);
  }

  @Test
  void what_is_deployed_depends_on_nothing_of_infra() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage(INFRA).check(ALL);
  }

  @Test
  void nothing_scans_or_filters_what_it_read() {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("scan|scanPaginator|filterExpression")))
        .check(ALL);
  }

  private static String[] concat(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
