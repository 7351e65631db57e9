package org.anomalyaware.api.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Values that passed their schema. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Settings {

  private final Map<String, Object> values;

  Settings(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The value of a setting that has a default.
   *
   * @throws IllegalArgumentException if the setting was not part of the schema, or has neither
   *     value nor default
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(
            () -> new IllegalArgumentException("These settings hold no value for " + setting));
  }

  /** The value of a setting that need not be given. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((@Nullable T) values.get(setting.name()));
  }

  /**
   * The settings whose names begin with a prefix and a dot, by the rest of their names.
   *
   * @param prefix such as {@code penalty}
   */
  public Settings under(String prefix) {
    Map<String, Object> part = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix + ".")) {
            part.put(name.substring(prefix.length() + 1), value);
          }
        });
    return new Settings(part);
  }

  /** Every value by its name, in the order of the schema; not of settings that have none. */
  public Map<String, Object> values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
