package org.anomalyaware.datasets.csv;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/** The dataset's settings. */
final class CsvSettings {

  static final Setting<Path> FILE =
      Setting.optionalPath("file", "The file with the rows, relative to the working directory");
  static final Setting<String> LABEL =
      Setting.text("label", "label", "The column that holds the class of each row");
  static final Setting<List<String>> BACKGROUND =
      Setting.names("background", "The classes that are background");
  static final Setting<List<String>> TUNING =
      Setting.names("tuning", "The classes of the labelled anomalies that fine-tuning sees");
  static final Setting<List<String>> UNSEEN =
      Setting.names("unseen", "The classes of the anomalies that only the test sees");
  static final Setting<List<String>> FEATURES =
      Setting.names("features", "The columns that are features; all but the label unless given");
  static final Setting<List<String>> LEAVE_OUT =
      Setting.names("leaveOut", "Columns that are not features, such as identifiers");
  static final Setting<List<String>> ONE_HOT =
      Setting.names("oneHot", "Columns of words, of which each word becomes a feature of 0 and 1");
  static final Setting<String> MISSING =
      Setting.choice(
          "missing",
          MissingValues.REFUSE.id(),
          MissingValues.ids(),
          "What happens to rows without a number in a feature");
  static final Setting<String> SEPARATOR =
      Setting.choice(
          "separator",
          Separator.AUTO,
          Separator.choices(),
          "What stands between the cells of a text file");
  static final Setting<String> DECIMAL =
      Setting.choice(
          "decimal", "point", List.of("point", "comma"), "What stands before the decimals");
  static final Setting<Boolean> HEADER =
      Setting.flag("header", true, "Whether the first line of a text file names the columns");
  static final Setting<Double> TRAIN_FRACTION =
      Setting.decimal("trainFraction", 0.7, "Share of the background that training may see")
          .above(0.0)
          .atMost(0.99);
  static final Setting<Double> TUNING_FRACTION =
      Setting.decimal(
              "tuningFraction", 0.5, "Share that tuning gets of a class that is tuning and unseen")
          .above(0.0)
          .atMost(0.99);

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          FILE,
          LABEL,
          BACKGROUND,
          TUNING,
          UNSEEN,
          FEATURES,
          LEAVE_OUT,
          ONE_HOT,
          MISSING,
          SEPARATOR,
          DECIMAL,
          HEADER,
          TRAIN_FRACTION,
          TUNING_FRACTION);

  private CsvSettings() {}

  /** A setting's full name, as users write it. */
  static String name(Setting<?> setting) {
    return "dataset." + setting.name();
  }
}
