package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.anomalyaware.api.AnomalyAwareException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedVersionsTest {

  private static final AlignedVersions BUILT = new AlignedVersions("2.1", "0.36.0", "1.1.0");

  @TempDir Path folder;
  private final List<URL> jars = new ArrayList<>();

  @Test
  void what_the_build_wrote_down_fits_the_jars_of_this_build() {
    AlignedVersions built = AlignedVersions.built();

    assertThat(built.own()).matches("[0-9]+\\..*");
    assertThatCode(() -> built.require(AlignedVersionsTest.class.getClassLoader()))
        .doesNotThrowAnyException();
  }

  @Test
  void jars_of_the_same_versions_pass() throws IOException {
    jar("aa-api-2.1.jar", "org.anomalyaware.api", Attributes.Name.IMPLEMENTATION_VERSION, "2.1");
    jar("api-0.36.0.jar", "ai.djl.api", Attributes.Name.SPECIFICATION_VERSION, "0.36.0");
    jar("other.jar", "org.other", Attributes.Name.IMPLEMENTATION_VERSION, "9");
    tensorFlow("tensorflow-core-api", "1.1.0");

    assertThatCode(this::require).doesNotThrowAnyException();
  }

  @Test
  void every_jar_of_another_version_is_named_in_one_message() throws IOException {
    jar("aa-api-2.0.jar", "org.anomalyaware.api", Attributes.Name.IMPLEMENTATION_VERSION, "2.0");
    jar("api-0.35.0.jar", "ai.djl.api", Attributes.Name.SPECIFICATION_VERSION, "0.35.0");
    tensorFlow("tensorflow-core-native", "1.0.0");

    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(this::require)
        .withMessageContaining(
            "aa-api-2.0.jar (org.anomalyaware.api) is version 2.0 instead of 2.1")
        .withMessageContaining("api-0.35.0.jar (ai.djl.api) is version 0.35.0 instead of 0.36.0")
        .withMessageContaining("tensorflow-core-native.jar")
        .withMessageContaining("is version 1.0.0 instead of 1.1.0")
        .withMessageContaining("Import org.anomalyaware:aa-bom:2.1");
  }

  @Test
  void second_copy_of_another_version_behind_the_right_one_is_found() throws IOException {
    jar("aa-api-2.1.jar", "org.anomalyaware.api", Attributes.Name.IMPLEMENTATION_VERSION, "2.1");
    jar("aa-api-2.0.jar", "org.anomalyaware.api", Attributes.Name.IMPLEMENTATION_VERSION, "2.0");

    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(this::require)
        .withMessageContaining("aa-api-2.0.jar")
        .withMessageNotContaining("aa-api-2.1.jar");
  }

  private void require() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null)) {
      BUILT.require(loader);
    }
  }

  private void jar(String file, String module, Attributes.Name versionName, String version)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Automatic-Module-Name", module);
    attributes.put(versionName, version);
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve(file)), manifest)) {
      jar.finish();
    }
    add(file);
  }

  private void tensorFlow(String artifact, String version) throws IOException {
    String file = artifact + ".jar";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(file)))) {
      jar.putNextEntry(
          new JarEntry("META-INF/maven/org.tensorflow/" + artifact + "/pom.properties"));
      jar.write(("version=" + version + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      jar.closeEntry();
    }
    add(file);
  }

  private void add(String file) throws MalformedURLException {
    jars.add(folder.resolve(file).toUri().toURL());
  }
}
