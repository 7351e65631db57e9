package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.AnomalyAwareness;
import org.jspecify.annotations.Nullable;

/** Prints the settings of a run as {@code --set} would take them. */
final class SettingsListing {

  private static final int INDENT = 4;

  private final PrintWriter out;
  private final Terminal terminal;
  private final PluginFolders folders;

  SettingsListing(PrintWriter out, Terminal terminal, PluginFolders folders) {
    this.out = out;
    this.terminal = terminal;
    this.folders = folders;
  }

  void print(Experiment experiment) {
    AnomalyAwareness awareness = folders.engine();
    Settings values = awareness.resolve(experiment);
    for (Setting<?> setting : awareness.schema(experiment).settings()) {
      out.println(setting.name() + "=" + text(setting, values.values().get(setting.name())));
      String indented = " ".repeat(INDENT) + setting.description() + "; " + setting.allowed();
      out.println(Text.wrap(indented, terminal.columns(), 0));
    }
  }

  private static String text(Setting<?> setting, @Nullable Object value) {
    if (value == null) {
      return setting.defaultText();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
        : value.toString();
  }
}
