package org.anomalyaware.api.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The settings that somebody understands, in the order in which they are documented.
 *
 * <p>Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SettingsSchema {

  private static final SettingsSchema NONE = new SettingsSchema(Map.of());

  private final Map<String, Setting<?>> settings;

  private SettingsSchema(Map<String, Setting<?>> settings) {
    this.settings = settings;
  }

  /** A schema without settings. */
  public static SettingsSchema none() {
    return NONE;
  }

  /**
   * A schema of the given settings.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public static SettingsSchema of(Setting<?>... settings) {
    return of(List.of(settings));
  }

  private static SettingsSchema of(List<Setting<?>> settings) {
    Map<String, Setting<?>> byName = new LinkedHashMap<>();
    for (Setting<?> setting : settings) {
      if (byName.put(setting.name(), setting) != null) {
        throw new IllegalArgumentException("Two settings have the name " + setting.name());
      }
    }
    return new SettingsSchema(byName);
  }

  /** These settings and then the others, whose names get the prefix: {@code prefix.name}. */
  public SettingsSchema with(String prefix, SettingsSchema others) {
    List<Setting<?>> all = new ArrayList<>(settings.values());
    others.settings.values().forEach(setting -> all.add(setting.under(prefix)));
    return of(all);
  }

  /** The settings in order. */
  public List<Setting<?>> settings() {
    return List.copyOf(settings.values());
  }

  /**
   * Reads the given values; what is not given has its default.
   *
   * @param given texts by the setting's name
   * @throws InvalidSettingsException if a name is unknown or a value is not allowed; it holds every
   *     problem, not just the first
   */
  public Settings resolve(Map<String, String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Setting<?> setting : settings.values()) {
      String text = given.get(setting.name());
      if (text != null) {
        try {
          Optional.<Object>ofNullable(setting.parse(text))
              .ifPresent(value -> values.put(setting.name(), value));
        } catch (IllegalArgumentException e) {
          problems.add(setting.name() + " " + e.getMessage());
        }
      } else {
        Optional.<Object>ofNullable(setting.defaultValue())
            .ifPresent(value -> values.put(setting.name(), value));
      }
    }
    given.keySet().stream()
        .filter(name -> !settings.containsKey(name))
        .forEach(name -> problems.add(unknown(name)));
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return new Settings(values);
  }

  private String unknown(String name) {
    if (settings.isEmpty()) {
      return "unknown setting '" + name + "': there are no settings here";
    }
    List<String> nearest = NearestNames.to(name, settings.keySet());
    String known =
        nearest.isEmpty()
            ? "known are "
                + String.join(
                    ", ", settings.keySet().stream().sorted(Comparator.naturalOrder()).toList())
            : "did you mean " + String.join(" or ", nearest) + "?";
    return "unknown setting '" + name + "': " + known;
  }
}
