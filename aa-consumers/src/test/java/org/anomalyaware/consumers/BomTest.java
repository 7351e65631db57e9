package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BomTest {

  @Test
  void bom_has_every_published_module_and_nothing_else() throws Exception {
    List<String> listed =
        Sources.pom("aa-bom").texts("dependencyManagement/dependencies/dependency/artifactId");

    assertThat(listed).containsExactlyInAnyOrderElementsOf(Sources.publishedJars());
  }

  @Test
  void bom_gives_everything_its_own_version() throws Exception {
    Pom bom = Sources.pom("aa-bom");

    assertThat(bom.elements("dependencyManagement/dependencies/dependency"))
        .allSatisfy(
            dependency -> {
              assertThat(Pom.child(dependency, "groupId")).isEqualTo("org.anomalyaware");
              assertThat(Pom.child(dependency, "version")).isEqualTo("${project.version}");
            });
    assertThat(bom.text("parent")).as("a parent would leak to those who import it").isEmpty();
  }

  @Test
  void consumers_are_given_every_published_module() throws Exception {
    assertThat(Sources.pom("aa-consumers").texts("dependencies/dependency/artifactId"))
        .containsAll(Sources.publishedJars())
        .contains("aa-bom");
  }

  @Test
  void only_what_is_meant_for_others_is_published() throws Exception {
    assertThat(Sources.publishedJars())
        .contains("aa-api", "aa-engine", "aa-testkit")
        .doesNotContain("aa-benchmarks", "aa-consumers");
    assertThat(Sources.pom("").isPublished()).as("the aggregator").isFalse();
  }
}
