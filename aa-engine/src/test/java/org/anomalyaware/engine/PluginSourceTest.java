package org.anomalyaware.engine;

import static org.anomalyaware.engine.PluginFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.engine.builtin.LinearSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSourceTest {

  private record Halved() implements Schedule {

    @Override
    public String id() {
      return "halved";
    }

    @Override
    public int spiVersion() {
      return SPI_VERSION;
    }

    @Override
    public String summary() {
      return "Half the strength, always";
    }

    @Override
    public double strength(ScheduleRequest request) {
      return 0.5;
    }
  }

  @TempDir Path path;

  @Test
  void object_is_found_beside_the_registered_ones_without_a_service_file() {
    AnomalyAwareness engine = AnomalyAwareness.withPlugins(new Halved());

    assertThat(ids(engine.plugins().schedules())).contains("halved", "linear");
    assertThat(ids(engine.plugins().models())).contains("vae").doesNotContain("halved");
    assertThat(engine.plugins().problems()).isEmpty();
  }

  @Test
  void object_of_a_registered_class_is_not_added_again() {
    AnomalyAwareness engine = AnomalyAwareness.withPlugins(new LinearSchedule());

    assertThat(ids(engine.plugins().schedules())).containsOnlyOnce("linear");
    assertThat(engine.plugins().problems()).isEmpty();
  }

  @Test
  void broken_registered_plugin_takes_neither_the_others_nor_the_object_away() throws IOException {
    PluginFolder folder =
        new PluginFolder(path)
            .registered(Schedule.class, "broken.Missing")
            .schedule("good.Flat", "flat", "");

    PluginCatalogue plugins = new PluginCatalogue(folder.source().and(new Halved()));

    assertThat(ids(plugins.schedules())).contains("flat", "halved", "linear");
    assertThat(plugins.problems()).singleElement().asString().contains("broken.Missing");
  }
}
