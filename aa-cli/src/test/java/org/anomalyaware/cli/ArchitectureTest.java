package org.anomalyaware.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules, and habits that hold in all of them. */
class ArchitectureTest {

  private static final String OURS = "org.anomalyaware..";
  private static final String API_MODULE = "org.anomalyaware.api..";
  private static final String CLI = "org.anomalyaware.cli..";
  private static final String ENGINE = "org.anomalyaware.engine..";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isProduction)
          .importPackages("org.anomalyaware");

  private static boolean isProduction(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  @Test
  void should_look_at_every_module() {
    Set<String> modules = new TreeSet<>();
    PRODUCTION.stream()
        .map(JavaClass::getPackageName)
        .map(ArchitectureTest::module)
        .forEach(modules::add);

    assertThat(modules)
        .contains("api", "engine", "report", "cli", "datasets.smeft")
        .doesNotContain("testkit", "benchmarks");
  }

  private static String module(String packageName) {
    List<String> parts = List.of(packageName.split("\\."));
    int length = parts.get(2).equals("datasets") ? 4 : 3;
    return String.join(".", parts.subList(2, length));
  }

  @ParameterizedTest
  @CsvSource({
    "org.anomalyaware.api..,             org.anomalyaware.api..",
    "org.anomalyaware.engine..,          org.anomalyaware.engine..",
    "org.anomalyaware.report..,          org.anomalyaware.report..",
    "org.anomalyaware.datasets.mnist..,  org.anomalyaware.datasets.mnist..",
    "org.anomalyaware.datasets.cicids.., org.anomalyaware.datasets.cicids..",
    "org.anomalyaware.datasets.csv..,    org.anomalyaware.datasets.csv..",
    "org.anomalyaware.datasets.lhco..,   org.anomalyaware.datasets.lhco..",
    "org.anomalyaware.datasets.smeft..,  org.anomalyaware.datasets.smeft.."
  })
  void should_see_nothing_of_ours_but_itself_and_the_api(String module, String itself) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage(OURS).and(not(resideInAnyPackage(itself, API_MODULE))))
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void api_should_see_nothing_of_ours_but_itself() {
    noClasses()
        .that()
        .resideInAPackage(API_MODULE)
        .should()
        .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAPackage(API_MODULE))))
        .check(PRODUCTION);
  }

  /** Below the modules' own packages, which hold what users see of all that lies below them. */
  @Test
  void should_have_no_cycles_between_packages() {
    slices().matching("org.anomalyaware.(*).(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.google.inject..", "jakarta.inject.."})
  void only_engine_and_cli_should_know_guice(String injection) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(injection)
        .check(PRODUCTION);
  }

  @Test
  void api_should_not_know_jackson() {
    noClasses()
        .that()
        .resideInAPackage(API_MODULE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(PRODUCTION);
  }

  @Test
  void nothing_should_know_logback() {
    noClasses().should().dependOnClassesThat().resideInAPackage("ch.qos..").check(PRODUCTION);
  }

  @Test
  void only_the_command_line_should_write_to_standard_streams() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should(ACCESS_STANDARD_STREAMS)
        .check(PRODUCTION);
  }

  @Test
  void should_not_use_java_util_logging() {
    noClasses().should(USE_JAVA_UTIL_LOGGING).check(PRODUCTION);
  }

  /** It may go backwards; durations are told by {@link System#nanoTime}. */
  @Test
  void should_read_the_wall_clock_only_through_a_clock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callConstructor(Date.class)
        .check(PRODUCTION);
  }

  @Test
  void should_not_throw_generic_exceptions() {
    noClasses().should(THROW_GENERIC_EXCEPTIONS).check(PRODUCTION);
  }

  /**
   * Objects that are read from a stream may be of any class, and do anything while they are read.
   */
  @Test
  void should_not_deserialize_objects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .implement(Externalizable.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.rmi..", "javax.script..", "java.beans..")
        .check(PRODUCTION);
  }

  /** It starts them by name and arguments, which no shell takes apart. */
  @Test
  void only_one_class_should_start_programs() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.anomalyaware.engine.data.Programs")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(PRODUCTION);
  }

  @Test
  void public_types_should_say_how_stable_they_are() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .beAnnotatedWith(API.class)
        .check(PRODUCTION);
  }
}
