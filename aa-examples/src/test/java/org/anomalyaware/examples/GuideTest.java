package org.anomalyaware.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows code that is compiled and tested. */
class GuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "plugin-guide.md");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  @Test
  void java_in_the_guide_is_that_of_the_examples() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    List<String> blocks =
        JAVA.matcher(Files.readString(GUIDE)).results().map(match -> match.group(1)).toList();

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
    assertThat(blocks)
        .allSatisfy(
            block -> assertThat(sources).anySatisfy(source -> assertThat(source).contains(block)));
  }
}
