package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The POMs as consumers resolve them. */
class PublishedPomIT {

  static List<String> published() throws Exception {
    return Sources.publishedJars();
  }

  @ParameterizedTest
  @MethodSource("published")
  void needs_no_parent_and_nothing_of_the_build(String module) throws Exception {
    Pom pom = Repository.pom(module);

    assertThat(pom.text("parent")).isEmpty();
    assertThat(pom.text("build")).isEmpty();
    assertThat(pom.text("dependencyManagement")).isEmpty();
    assertThat(pom.project().getTextContent()).doesNotContain("${");
  }

  @ParameterizedTest
  @MethodSource("published")
  void says_what_it_is_and_under_which_licence(String module) throws Exception {
    Pom pom = Repository.pom(module);

    assertThat(pom.text("name")).hasValueSatisfying(name -> assertThat(name).isNotBlank());
    assertThat(pom.text("description")).hasValueSatisfying(text -> assertThat(text).isNotBlank());
    assertThat(pom.text("licenses/license/name")).contains("Apache-2.0");
  }

  @ParameterizedTest
  @MethodSource("published")
  void brings_no_test_libraries_and_names_every_version(String module) throws Exception {
    assertThat(Repository.pom(module).elements("dependencies/dependency"))
        .allSatisfy(
            dependency -> {
              assertThat(Pom.child(dependency, "version")).isNotEmpty();
              assertThat(Pom.child(dependency, "scope")).isIn("compile", "runtime");
            });
  }

  @Test
  void bom_needs_no_parent_and_says_what_it_is() throws Exception {
    Pom bom = Repository.pom("aa-bom");

    assertThat(bom.text("parent")).isEmpty();
    assertThat(bom.text("name")).isPresent();
    assertThat(bom.text("description")).isPresent();
    assertThat(bom.text("licenses/license/name")).contains("Apache-2.0");
  }
}
