package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published jars as modules of the Java platform see them; see decision 22. */
class ModuleNamesIT {

  static List<String> published() throws Exception {
    return Sources.publishedJars();
  }

  @ParameterizedTest
  @MethodSource("published")
  void jar_has_a_stable_module_name(String module) {
    ModuleDescriptor descriptor = descriptor(module);

    assertThat(descriptor.name())
        .isEqualTo("org.anomalyaware." + module.substring("aa-".length()).replace('-', '.'));
  }

  @ParameterizedTest
  @MethodSource("published")
  void packages_lie_below_the_module_name(String module) {
    ModuleDescriptor descriptor = descriptor(module);

    assertThat(descriptor.packages())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(name)
                    .matches(
                        each ->
                            each.equals(descriptor.name())
                                || each.startsWith(descriptor.name() + ".")));
  }

  @Test
  void no_package_is_split_between_modules() throws Exception {
    Map<String, String> owners = new HashMap<>();
    for (String module : Sources.publishedJars()) {
      for (String name : descriptor(module).packages()) {
        assertThat(owners.put(name, module)).as("another owner of " + name).isNull();
      }
    }
  }

  private static ModuleDescriptor descriptor(String module) {
    return ModuleFinder.of(Repository.jar(module)).findAll().stream()
        .map(ModuleReference::descriptor)
        .findFirst()
        .orElseThrow();
  }
}
