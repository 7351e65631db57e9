package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code aa new} writes, and what it refuses. That it builds and runs is tested elsewhere. */
class NewTest {

  @TempDir private Path folder;

  private Aa make(String... arguments) {
    return Aa.run(Stream.concat(Stream.of("new"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static Stream<String> filesIn(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> project.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void should_write_a_whole_project_and_say_what_to_do_with_it() throws IOException {
    Path project = folder.resolve("mine");

    Aa aa = make("dataset", "my-data", "--out", project.toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(filesIn(project))
        .containsExactly(
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/java/org/example/mydata/MyDataDataset.java",
            "src/main/resources/META-INF/services/org.anomalyaware.api.dataset.Dataset",
            "src/main/resources/my-data.csv",
            "src/test/java/org/example/mydata/MyDataDatasetTest.java");
    assertThat(
            project.resolve(
                "src/main/resources/META-INF/services/org.anomalyaware.api.dataset.Dataset"))
        .hasContent("org.example.mydata.MyDataDataset");
    assertThat(aa.out())
        .contains("mvn -B install -DskipTests", "  cd " + project, "  mvn -B verify")
        .contains("  aa run my-data --plugins target/plugins");
    assertThat(folder.toFile().list()).containsExactly("mine");
  }

  @ParameterizedTest
  @CsvSource({"model, Model", "penalty, Penalty", "schedule, Schedule"})
  void should_write_a_project_of_every_kind(String kind, String type) throws IOException {
    Path project = folder.resolve("mine");

    Aa aa = make(kind, "my-own", "--package", "org.acme.own", "--out", project.toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(filesIn(project))
        .containsExactly(
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/java/org/acme/own/MyOwn" + type + ".java",
            "src/main/resources/META-INF/services/org.anomalyaware.api." + kind + "." + type,
            "src/test/java/org/acme/own/MyOwn" + type + "Test.java");
    assertThat(project.resolve("pom.xml")).content().doesNotContain("commons-csv");
    assertThat(aa.out()).contains("  aa run smeft --set " + kind + "=my-own --plugins");
  }

  @Test
  void should_leave_nothing_to_be_filled_in() throws IOException {
    Path project = folder.resolve("mine");
    make("dataset", "my-data", "--out", project.toString());

    assertThat(project.resolve("pom.xml"))
        .content()
        .contains("<version>" + Version.ofThisBuild() + "</version>", "<artifactId>my-data<")
        .doesNotContain("@", "${artifactId}", "${groupId}", "${version}");
    assertThat(project.resolve("README.md")).content().doesNotContain("${");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dataset My_Data                       | 'My_Data' cannot be an id
          dataset my--data                      | lower-case words and digits joined by hyphens
          dataset smeft                         | there is a dataset smeft already
          penalty hinge                         | there is a penalty hinge already
          datasets my-data                      | unknown kind 'datasets': did you mean dataset?
          dataset my-data --package org.int.x   | 'int' is a word of Java's own
          dataset my-data --package org..x      | names joined by dots
          dataset my-data --package 1st         | names joined by dots
          dataset my-data --package java.x      | java is closed to others
          dataset                               | Missing required parameter: 'ID'
          """)
  void should_refuse_what_cannot_be_and_write_nothing(String arguments, String message) {
    Path project = folder.resolve("mine");

    Aa aa = make((arguments + " --out " + project).split(" "));

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).startsWith("aa: ").contains(message).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void should_refuse_what_exists(boolean isFolder) throws IOException {
    Path there = folder.resolve("mine");
    if (isFolder) {
      Files.createDirectory(there);
    } else {
      Files.writeString(there, "mine");
    }

    Aa aa = make("dataset", "my-data", "--out", there.toString());

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).contains(there + " exists already. Choose another folder with --out");
    assertThat(folder.toFile().list()).containsExactly("mine");
  }

  @Test
  void should_choose_a_package_that_java_allows() throws IOException {
    Path project = folder.resolve("mine");

    Aa aa = make("dataset", "new", "--out", project.toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(filesIn(project)).contains("src/main/java/org/example/newplugin/NewDataset.java");
  }
}
