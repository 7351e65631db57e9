package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The bill of materials of the command aa (CycloneDX). */
class SbomIT {

  private static final Path SBOM = Sources.ROOT.resolve("aa-cli/target/sbom.xml");
  private static final String VERSION = System.getProperty("aa.version");

  @Test
  void sbom_lists_our_modules_and_every_library_at_the_version_that_consumers_get()
      throws Exception {
    List<Element> components = Pom.read(SBOM).elements("components/component").toList();
    List<String> jars =
        components.stream()
            .map(each -> Pom.child(each, "name") + "-" + Pom.child(each, "version"))
            .toList();

    assertThat(jars).contains("aa-api-" + VERSION, "aa-engine-" + VERSION, "aa-report-" + VERSION);
    assertThat(Consumer.named("class-path").runtimeJars())
        .allSatisfy(jar -> assertThat(jars).anyMatch(jar::startsWith));
  }

  @Test
  void sbom_gives_licence_and_hash_of_every_library() throws Exception {
    List<Element> components = Pom.read(SBOM).elements("components/component").toList();

    assertThat(components)
        .allSatisfy(
            each -> {
              assertThat(Pom.child(each, "hashes")).as(Pom.child(each, "name")).isNotEmpty();
              assertThat(Pom.child(each, "licenses")).as(Pom.child(each, "name")).isNotEmpty();
            });
  }
}
