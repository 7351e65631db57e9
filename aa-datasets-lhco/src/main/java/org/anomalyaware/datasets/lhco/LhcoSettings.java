package org.anomalyaware.datasets.lhco;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/** The dataset's settings. */
final class LhcoSettings {
  static final Setting<List<Path>> FILE =
      Setting.paths(
          "file",
          "Files of the features and labels (pandas HDF5, CSV or CSV.gz), read one after another in"
              + " place of the one in the dataset's folder");
  static final Setting<String> KEY =
      Setting.text("key", "df", "Name of the table in an HDF5 file, as given to pandas' to_hdf");
  static final Setting<Double> TRAIN_FRACTION =
      Setting.decimal("trainFraction", 0.7, "Share of each class that training may see")
          .above(0.0)
          .atMost(0.99);

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(FILE, KEY, TRAIN_FRACTION)
          .with(ShowerSettings.PREFIX, ShowerSettings.SCHEMA);

  private LhcoSettings() {}
}
