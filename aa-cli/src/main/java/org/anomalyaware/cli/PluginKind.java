package org.anomalyaware.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.settings.NearestNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of plugin, as users name them. */
enum PluginKind {
  DATASETS,
  MODELS,
  PENALTIES,
  SCHEDULES;

  /** The kind of that name. */
  static final class Converter implements ITypeConverter<PluginKind> {

    @Override
    public PluginKind convert(String name) {
      List<String> names = Arrays.stream(values()).map(PluginKind::toString).toList();
      int index = names.indexOf(name.toLowerCase(Locale.ROOT));
      if (index < 0) {
        List<String> nearest = NearestNames.to(name, names);
        throw new TypeConversionException(
            "unknown kind '%s': %s"
                .formatted(
                    name,
                    nearest.isEmpty()
                        ? "known are " + String.join(", ", names)
                        : "did you mean " + String.join(" or ", nearest) + "?"));
      }
      return values()[index];
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
