package org.anomalyaware.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.settings.NearestNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be listed, as users name it: the kinds of plugin, and suites. */
enum PluginKind {
  DATASETS,
  MODELS,
  PENALTIES,
  SCHEDULES,
  SUITES;

  /** The kind of that name. */
  static final class Converter implements ITypeConverter<PluginKind> {

    @Override
    public PluginKind convert(String name) {
      String wanted = name.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equals(wanted))
          .findFirst()
          .orElseThrow(() -> unknown(name));
    }

    private static TypeConversionException unknown(String name) {
      List<String> names = Arrays.stream(values()).map(PluginKind::toString).toList();
      return new TypeConversionException(
          "unknown kind '%s': %s".formatted(name, NearestNames.hint(name, names)));
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
