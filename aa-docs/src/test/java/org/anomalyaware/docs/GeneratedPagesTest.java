package org.anomalyaware.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/commands.md} and {@code docs/settings.md} say what the code says. */
class GeneratedPagesTest {

  private static final String WRITE = "aa.docs.write";
  private static final String HOW =
      "mvn -B -q -pl aa-docs -am verify -Dtest=GeneratedPagesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -D"
          + WRITE
          + "=true";

  @ParameterizedTest
  @EnumSource(GeneratedPage.class)
  void should_be_what_the_code_makes_of_it(GeneratedPage page) throws Exception {
    Path file = Checkout.ofModule().root().resolve("docs").resolve(page.file());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(file, page.text());
    }

    assertThat(file).exists();
    assertThat(Files.readString(file))
        .as("docs/%s is older than the code. Make it anew: %s", page.file(), HOW)
        .isEqualTo(page.text());
  }
}
