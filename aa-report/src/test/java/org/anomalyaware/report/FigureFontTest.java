package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FigureFontTest {

  @TempDir Path folder;

  @Test
  void should_have_every_character_that_figures_use() {
    assertThat(FigureFont.load().canDisplayUpTo("Strength \u03bb (%), \u22120.5")).isEqualTo(-1);
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "only Linux can be told by a file to have no fonts")
  void should_draw_on_a_machine_without_any_font() throws Exception {
    String output = onMachineWithoutFonts();

    assertThat(output).contains("The system has no fonts").contains("The report was written");
    assertThat(folder.resolve("figures/roc.png")).isNotEmptyFile();
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "only Linux can be told by a file to have no fonts")
  void should_say_what_to_install_if_java_cannot_draw_text_at_all() throws Exception {
    // Java believes the property, so there is nothing left to try.
    String output = onMachineWithoutFonts("-Dsun.awt.fontconfig=/there/is/none.properties");

    assertThat(output)
        .contains("Java on this machine cannot draw text")
        .contains("apt-get install libfreetype6 fontconfig")
        .doesNotContain("The report was written");
  }

  private String onMachineWithoutFonts(String... options) throws Exception {
    Path configuration =
        Files.writeString(
            folder.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Java remembers below the home folder which fonts it found last time.
    command.add("-Duser.home=" + folder);
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WriteReport.class.getName(), folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", configuration.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** What the other process does. */
  static final class WriteReport {

    private WriteReport() {}

    public static void main(String[] arguments) throws IOException {
      SyntheticExperiment experiment = new SyntheticExperiment().withFinishedSeed(1);
      try {
        Report.write(experiment.result(), experiment.scores(), Map.of(), Path.of(arguments[0]));
        tell("The report was written");
      } catch (AnomalyAwareException e) {
        tell(e.getMessage());
        return;
      }
      try {
        new Font("SansSerif", Font.PLAIN, 12)
            .getStringBounds("0", new FontRenderContext(null, true, true));
        tell("The system has fonts");
      } catch (Error e) {
        tell("The system has no fonts: " + e.getMessage());
      }
    }

    private static void tell(String line) throws IOException {
      System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
