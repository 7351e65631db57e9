package org.anomalyaware.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.schedule.Schedule;

/** The ways in which a plugin can be broken, and what has to be said of each. */
enum BrokenPlugin {
  MISSING_SUPERCLASS("needs the class broken.Base, which is not there", "Put the jar that holds") {
    @Override
    void writeTo(Path jar) throws IOException {
      String schedule = PluginJar.scheduleSource("broken.Base", "orphan", "1", "", "1");
      PluginJar.empty()
          .source("broken.Base", schedule)
          .source("broken.Orphan", "package broken; public class Orphan extends Base {}")
          .registered(Schedule.class, "broken.Orphan")
          .without("broken.Base")
          .writeTo(jar);
    }
  },
  MISSING_AT_CONSTRUCTION(
      "schedule plugin broken.Lacking", "needs the class broken.Helper", "Put the jar that holds") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .source("broken.Helper", "package broken; public class Helper {}")
          .schedule("broken.Lacking", "lacking", "new Helper();", "1")
          .without("broken.Helper")
          .writeTo(jar);
    }
  },
  MISSING_FOR_THE_CARD(
      "dataset plugin broken.Cardless", "needs the class broken.Card", "Put the jar that holds") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .source(
              "broken.Card",
              "package broken; class Card { static String title() { return \"\"; } }")
          .source(
              "broken.Cardless",
              dataset("Cardless", "cardless", "throw new IllegalStateException(Card.title());"))
          .registered(Dataset.class, "broken.Cardless")
          .without("broken.Card")
          .writeTo(jar);
    }
  },
  USES_WHAT_THE_ENGINE_KEEPS(
      "needs the class com.google.inject.", "keeps to itself", "Put the library") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .schedule("broken.Guicy", "guicy", "com.google.inject.Guice.createInjector();", "1")
          .writeTo(jar);
    }
  },
  OTHER_SPI_VERSION("built for version 99", "this is version 1", "Get a build of it that fits") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .source(
              "broken.Future", PluginJar.scheduleSource("broken.Future", "future", "99", "", "1"))
          .registered(Schedule.class, "broken.Future")
          .writeTo(jar);
    }
  },
  DUPLICATE_ID("the id 'flat'", "good.jar already has", "Remove one of the two") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.ofSchedule("other.Flat", "flat").writeTo(jar);
    }
  },
  IMPOSSIBLE_ID("the id 'My_Flat'", "lower-case words", "Ask its author") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.ofSchedule("broken.Shouting", "My_Flat").writeTo(jar);
    }
  },
  THROWS("it threw java.lang.IllegalStateException: no key", "Ask its author") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .schedule(
              "broken.Boom", "boom", "if (true) throw new IllegalStateException(\"no key\");", "1")
          .writeTo(jar);
    }
  },
  THROWS_WHILE_A_CLASS_IS_PREPARED("it threw java.lang.ArithmeticException", "Ask its author") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .source(
              "broken.Constants",
              "package broken; class Constants { static final int X = 1 / Integer.parseInt(\"0\");"
                  + " }")
          .schedule("broken.Static", "static", "System.identityHashCode(Constants.X);", "1")
          .writeTo(jar);
    }
  },
  NO_PUBLIC_CONSTRUCTOR("no public constructor without arguments", "Give it one") {
    @Override
    void writeTo(Path jar) throws IOException {
      String source = PluginJar.scheduleSource("broken.Closed", "closed", "1", "", "1");
      PluginJar.empty()
          .source("broken.Closed", source.replace("public Closed()", "Closed()"))
          .registered(Schedule.class, "broken.Closed")
          .writeTo(jar);
    }
  },
  NOT_A_JAR("is not a jar, or is damaged", "Get it again") {
    @Override
    void writeTo(Path jar) throws IOException {
      Files.writeString(jar, "<html>404</html>");
    }
  },
  NOT_THERE("leads to a file that is not there", "Get it again") {
    @Override
    void writeTo(Path jar) throws IOException {
      Files.createSymbolicLink(jar, Path.of("removed.jar"));
    }
  },
  NO_PLUGIN("holds no plugin", "put both into one sub-folder") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty().source("some.Library", "package some; class Library {}").writeTo(jar);
    }
  },
  REGISTERS_WHAT_IS_ABSENT(
      "names the class broken.Absent, which is not there", "Correct that file") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty().registered(Schedule.class, "broken.Absent").writeTo(jar);
    }
  },
  REGISTERS_ANOTHER_TYPE("which is no Schedule", "Correct that file") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty()
          .source("broken.Text", "package broken; public class Text {}")
          .registered(Schedule.class, "broken.Text")
          .writeTo(jar);
    }
  },
  REGISTERS_NONSENSE("registration cannot be read", "Correct that file") {
    @Override
    void writeTo(Path jar) throws IOException {
      PluginJar.empty().registered(Schedule.class, "not a class").writeTo(jar);
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable
  private final List<String> told;

  BrokenPlugin(String... told) {
    this.told = List.of(told);
  }

  /** Writes a jar that is broken in this way. */
  abstract void writeTo(Path jar) throws IOException;

  /** The name of that jar. */
  String jar() {
    return name().toLowerCase(Locale.ROOT) + ".jar";
  }

  /** What has to be said of it: what, why and what to do. */
  List<String> told() {
    return told;
  }

  /** A dataset of which nothing works but its id, and perhaps its card. */
  static String dataset(String simpleName, String id, String card) {
    return
"""
        package broken;
        import java.util.List;
import java.util.Locale;
        import org.anomalyaware.api.dataset.*;
        public class %s implements Dataset {
          public String id() { return "%s"; }
          public int spiVersion() { return SPI_VERSION; }
          public DatasetCard card() { %s }
          public List<Variant> variants() {
            return List.of(
                new Variant("only", "The only", DataSource.GENERATED, Recipe.defaults()));
          }
          public LoadedDataset load(LoadRequest request) {
            Helper.help();
            throw new IllegalStateException();
          }
        }
        class Helper { static void help() {} }
"""
        .formatted(simpleName, id, card);
  }

  /** A card that keeps its contract. */
  static String card() {
    return """
    return new DatasetCard(
        "Of no use", "None", List.of("None"), "None", List.of(), List.of(), List.of());
    """;
  }
}
