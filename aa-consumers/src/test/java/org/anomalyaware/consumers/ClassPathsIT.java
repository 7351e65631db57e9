package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a consumer of engine and dataset finds on its class paths. */
class ClassPathsIT {

  @Test
  void no_logging_backend_comes_along() throws Exception {
    assertThat(Consumer.named("class-path").runtimeJars())
        .noneMatch(jar -> jar.startsWith("logback"))
        .noneMatch(jar -> jar.matches("slf4j-(simple|nop|jdk14|reload4j).*"))
        .anyMatch(jar -> jar.startsWith("slf4j-api"));
  }

  @Test
  void no_test_library_comes_along() throws Exception {
    assertThat(Consumer.named("class-path").runtimeJars())
        .noneMatch(jar -> jar.matches("(junit|assertj|jqwik|archunit|pytorch).*"));
  }

  @Test
  void natives_are_those_of_one_platform() throws Exception {
    assertThat(Consumer.named("class-path").runtimeJars())
        .filteredOn(jar -> jar.matches("tensorflow-core-native-[0-9.]+-.*"))
        .hasSize(1);
  }

  @Test
  void compiler_sees_no_natives_and_no_datasets() throws Exception {
    assertThat(Consumer.named("class-path").compileJars())
        .anyMatch(jar -> jar.startsWith("aa-api"))
        .anyMatch(jar -> jar.startsWith("guice"))
        .noneMatch(jar -> jar.matches("tensorflow-core-native-[0-9.]+-.*"))
        .noneMatch(jar -> jar.startsWith("aa-datasets"));
  }
}
