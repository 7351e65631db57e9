package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What public types say of their stability, in every published module. */
class ApiStatusTest {

  private static final String OURS = "org.anomalyaware.";

  private static final JavaClasses PUBLISHED =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.anomalyaware");

  private static List<JavaClass> publicTypes() {
    return PUBLISHED.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
  }

  @Test
  void every_published_module_is_looked_at() {
    Set<String> packages = new TreeSet<>();
    PUBLISHED.forEach(type -> packages.add(type.getPackageName()));

    assertThat(packages)
        .contains(
            OURS + "api",
            OURS + "engine",
            OURS + "testkit",
            OURS + "report",
            OURS + "cli",
            OURS + "datasets.mnist",
            OURS + "datasets.cicids",
            OURS + "datasets.csv",
            OURS + "datasets.lhco",
            OURS + "datasets.smeft");
  }

  @Test
  void every_public_type_says_how_stable_it_is() {
    assertThat(publicTypes())
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(type.tryGetAnnotationOfType(API.class).map(API::status))
                    .as(type.getName())
                    .hasValueSatisfying(
                        status ->
                            assertThat(status)
                                .isIn(
                                    API.Status.STABLE,
                                    API.Status.EXPERIMENTAL,
                                    API.Status.INTERNAL)));
  }

  @Test
  void nothing_that_others_may_use_shows_what_they_may_not() {
    List<String> leaks = new ArrayList<>();
    PUBLISHED.stream()
        .filter(ApiStatusTest::isApi)
        .forEach(
            type -> {
              type.getCodeUnits().forEach(unit -> addLeaks(unit, leaks));
              type.getFields().forEach(field -> addLeaks(field, leaks));
            });

    assertThat(leaks).isEmpty();
  }

  private static void addLeaks(JavaCodeUnit unit, List<String> leaks) {
    if (isVisible(unit) && !isInternal(unit)) {
      Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
          .flatMap(ApiStatusTest::ours)
          .filter(type -> !isApi(type))
          .forEach(type -> leaks.add(unit.getFullName() + " shows " + type.getName()));
    }
  }

  private static void addLeaks(JavaField field, List<String> leaks) {
    if (isVisible(field) && !isInternal(field)) {
      ours(field.getType())
          .filter(type -> !isApi(type))
          .forEach(type -> leaks.add(field.getFullName() + " shows " + type.getName()));
    }
  }

  private static Stream<JavaClass> ours(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().filter(each -> each.getName().startsWith(OURS));
  }

  private static boolean isVisible(HasModifiers member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  /** Whether a type, and every type around it, is public and not internal. */
  private static boolean isApi(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !isInternal(type)
        && type.getEnclosingClass().map(ApiStatusTest::isApi).orElse(true);
  }

  private static boolean isInternal(CanBeAnnotated element) {
    return element instanceof JavaClass type
        ? isInternal(type.tryGetAnnotationOfType(API.class).map(API::status).orElse(null))
        : isInternal(
            ((com.tngtech.archunit.core.domain.JavaMember) element)
                .tryGetAnnotationOfType(API.class)
                .map(API::status)
                .orElse(null));
  }

  private static boolean isInternal(API.Status status) {
    return status == API.Status.INTERNAL;
  }
}
