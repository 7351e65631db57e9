package org.anomalyaware.engine;

import static org.anomalyaware.engine.PluginFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCatalogueTest {

  @TempDir Path path;

  private PluginFolder folder() {
    return new PluginFolder(path);
  }

  /** Whatever is wrong with one, the engine's own and the good one beside it are there. */
  private PluginCatalogue withOneProblem(PluginFolder folder) throws IOException {
    PluginCatalogue plugins =
        new PluginCatalogue(folder.schedule("good.Flat", "flat", "").source());
    assertThat(ids(plugins.schedules())).contains("flat", "linear");
    assertThat(ids(plugins.models())).contains("vae");
    assertThat(ids(plugins.penalties())).contains("negative");
    assertThat(plugins.problems()).hasSize(1);
    return plugins;
  }

  @Test
  void plugins_are_found_with_their_origin() throws IOException {
    PluginCatalogue plugins =
        new PluginCatalogue(folder().schedule("good.Flat", "flat", "").source());

    assertThat(plugins.problems()).isEmpty();
    assertThat(plugins.schedule("flat"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.origin().kind()).isEqualTo("schedule");
              assertThat(found.origin().location()).isEqualTo(path.getFileName().toString());
              assertThat(found.origin().version()).isEqualTo("unknown");
              assertThat(found.plugin().id()).isEqualTo("flat");
            });
    assertThat(plugins.schedule("no-such")).isEmpty();
  }

  @Test
  void constructor_that_throws_is_named_with_what_it_threw() throws IOException {
    PluginCatalogue plugins =
        withOneProblem(
            folder()
                .schedule(
                    "broken.Boom",
                    "boom",
                    "if (true) throw new IllegalStateException(\"no key\");"));

    assertThat(plugins.problems().get(0))
        .contains("schedule plugin broken.Boom in " + path.getFileName())
        .contains("is broken: it threw java.lang.IllegalStateException: no key");
  }

  @Test
  void constructor_that_misses_a_class_is_named() throws IOException {
    PluginFolder folder = folder();
    folder.compiled("broken.Helper", "package broken; public class Helper {}");
    folder.schedule("broken.Lacking", "lacking", "new Helper();");
    Files.delete(path.resolve("broken/Helper.class"));

    assertThat(withOneProblem(folder).problems().get(0))
        .contains("broken.Lacking", "it needs the class broken.Helper, which is not there");
  }

  @Test
  void class_whose_superclass_is_missing_is_named() throws IOException {
    PluginFolder folder = folder();
    folder.compiled("broken.Base", "package broken; public class Base {}");
    folder.compiled(
        "broken.Orphan",
        """
        package broken;
        public class Orphan extends Base implements org.anomalyaware.api.schedule.Schedule {
          public String id() { return "orphan"; }
          public int spiVersion() { return SPI_VERSION; }
          public String summary() { return "Cannot be loaded"; }
          public double strength(org.anomalyaware.api.schedule.ScheduleRequest request) {
            return 1;
          }
        }
        """);
    folder.registered(Schedule.class, "broken.Orphan");
    Files.delete(path.resolve("broken/Base.class"));

    assertThat(withOneProblem(folder).problems().get(0))
        .contains("A schedule plugin on the class path cannot be loaded", "broken.Base");
  }

  @Test
  void class_file_of_a_newer_java_is_named() throws IOException {
    PluginFolder folder = folder().schedule("broken.Newer", "newer", "");
    Path file = path.resolve("broken/Newer.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[6] = 0;
    bytes[7] = (byte) 200; // the major version of the class file format
    Files.write(file, bytes);

    assertThat(withOneProblem(folder).problems().get(0))
        .contains("broken/Newer", "compiled for a newer Java");
  }

  @Test
  void registered_class_that_does_not_exist_is_named() throws IOException {
    assertThat(
            withOneProblem(folder().registered(Schedule.class, "broken.Missing")).problems().get(0))
        .contains("broken.Missing", "is not there");
  }

  @Test
  void registered_class_that_is_no_plugin_is_named() throws IOException {
    assertThat(
            withOneProblem(folder().registered(Schedule.class, TinyDataset.class.getName()))
                .problems()
                .get(0))
        .contains(TinyDataset.class.getName(), "is no Schedule");
  }

  @Test
  void plugin_for_another_spi_version_is_skipped_with_both_versions() throws IOException {
    PluginFolder folder = folder();
    folder.compiled(
        "broken.Future",
        "package broken; public class Future extends BaseFuture {}"
            + base("BaseFuture", "future", 99, "\"From the future\""));
    folder.registered(Schedule.class, "broken.Future");

    assertThat(withOneProblem(folder).problems().get(0))
        .contains(
            "broken.Future", "version 99", "this is version 1", "Get a build of it that fits");
  }

  @Test
  void bad_id_is_skipped_with_what_an_id_is() throws IOException {
    assertThat(
            withOneProblem(folder().schedule("broken.Shouting", "My_Schedule", ""))
                .problems()
                .get(0))
        .contains("broken.Shouting", "'My_Schedule'", "lower-case words and digits");
  }

  @Test
  void second_of_one_id_is_skipped_and_both_places_are_named() throws IOException {
    PluginCatalogue plugins = withOneProblem(folder().schedule("broken.Double", "linear", ""));

    assertThat(plugins.problems().get(0))
        .contains("broken.Double in " + path.getFileName(), "'linear'", "already has")
        .contains(plugins.schedule("linear").orElseThrow().origin().location());
    assertThat(plugins.schedule("linear").orElseThrow().plugin().getClass().getPackageName())
        .isEqualTo("org.anomalyaware.engine.builtin");
  }

  @Test
  void plugin_that_says_nothing_of_itself_is_skipped() throws IOException {
    PluginFolder folder = folder();
    folder.compiled(
        "broken.Silent",
        "package broken; public class Silent extends BaseSilent {}"
            + base("BaseSilent", "silent", 1, "null"));
    folder.registered(Schedule.class, "broken.Silent");

    assertThat(withOneProblem(folder).problems().get(0)).contains("broken.Silent", "summary()");
  }

  @Test
  void many_broken_plugins_are_each_named_once() throws IOException {
    PluginFolder folder =
        folder()
            .registered(Schedule.class, "broken.Missing")
            .schedule("broken.Boom", "boom", "if (true) throw new IllegalStateException();")
            .schedule("broken.Shouting", "SHOUT", "")
            .schedule("good.Flat", "flat", "");

    PluginCatalogue plugins = new PluginCatalogue(folder.source());

    assertThat(plugins.problems()).hasSize(3);
    assertThat(ids(plugins.schedules())).contains("flat", "linear");
  }

  private static String base(String name, String id, int version, String summary) {
    return """

    class %s implements org.anomalyaware.api.schedule.Schedule {
      public String id() { return "%s"; }
      public int spiVersion() { return %d; }
      public String summary() { return %s; }
      public double strength(org.anomalyaware.api.schedule.ScheduleRequest request) {
        return 1;
      }
    }
    """
        .formatted(name, id, version, summary);
  }
}
