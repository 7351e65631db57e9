package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What holds for plugins of every kind. Extend the contract of your plugin's kind instead.
 *
 * @param <P> the kind of plugin
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class PluginContract<P extends Plugin>
    permits DatasetContract, ModelContract, PenaltyContract, ScheduleContract {

  static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final Class<P> kind;

  PluginContract(Class<P> kind) {
    this.kind = kind;
  }

  /** The plugin to test, a new one at each call. */
  protected abstract P plugin();

  /**
   * Whether the plugin is registered for {@link ServiceLoader}. Return false for a fixture that
   * only tests use; the contract then checks that users do not meet it.
   */
  protected boolean isRegistered() {
    return true;
  }

  /**
   * The combinations of settings that the contract tries; the defaults alone unless overridden. Add
   * those that change what the plugin does, at values somebody would use.
   *
   * @return texts by the setting's name, without the prefix of the plugin's kind
   */
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of());
  }

  /** The settings to try, resolved. */
  final List<Settings> resolvedSettings() {
    return settingsToTry().stream().map(given -> plugin().settings().resolve(given)).toList();
  }

  @Test
  void id_is_lower_case_words_joined_by_hyphens() {
    assertThat(plugin().id()).matches(ID);
  }

  @Test
  void spi_version_is_the_one_in_use() {
    assertThat(plugin().spiVersion())
        .as("spiVersion() of %s; return Plugin.SPI_VERSION", plugin().id())
        .isEqualTo(Plugin.SPI_VERSION);
  }

  @Test
  void summary_is_one_line_without_a_full_stop() {
    assertThat(plugin().summary()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  @Test
  void class_and_constructor_without_arguments_are_public() throws NoSuchMethodException {
    Class<?> type = plugin().getClass();
    assertThat(Modifier.isPublic(type.getModifiers())).as("%s is public", type).isTrue();
    assertThat(Modifier.isPublic(type.getDeclaredConstructor().getModifiers()))
        .as("the constructor of %s without arguments is public", type)
        .isTrue();
  }

  @Test
  void service_loader_finds_it_if_it_is_registered() {
    Class<?> type = plugin().getClass();
    List<? extends Class<? extends P>> found =
        ServiceLoader.load(kind, type.getClassLoader()).stream()
            .map(ServiceLoader.Provider::type)
            .toList();
    if (isRegistered()) {
      assertThat(found)
          .as("plugins found; name the class in META-INF/services/%s", kind.getName())
          .satisfiesOnlyOnce(each -> assertThat(each.getName()).isEqualTo(type.getName()));
    } else {
      assertThat(found)
          .as("plugins found, though isRegistered() is false")
          .noneSatisfy(each -> assertThat(each.getName()).isEqualTo(type.getName()));
    }
  }

  @Test
  void jar_that_holds_the_class_registers_it() throws IOException {
    Class<?> type = plugin().getClass();
    if (!isRegistered() || type.getModule().isNamed()) {
      return; // A named module registers its plugins in its descriptor, which is part of it.
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    assertThat(source).as("where %s was loaded from", type).isNotNull();
    String location = source.getLocation().toString();
    String file = "META-INF/services/" + kind.getName();
    List<URL> registrations =
        Collections.list(type.getClassLoader().getResources(file)).stream()
            .filter(url -> url.toString().contains(location))
            .toList();
    assertThat(registrations).as("%s in %s", file, location).hasSize(1);
    assertThat(lines(registrations.get(0))).as(file).contains(type.getName());
  }

  private static List<String> lines(URL url) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).toList();
    }
  }

  @Test
  void settings_are_documented() {
    for (Setting<?> setting : plugin().settings().settings()) {
      assertThat(setting.description())
          .as("description of the setting %s", setting)
          .isNotBlank()
          .doesNotContain("\n");
    }
  }

  @Test
  void settings_have_defaults_that_users_could_write() {
    SettingsSchema schema = plugin().settings();
    Settings defaults = schema.resolve(Map.of());
    for (Setting<?> setting : schema.settings()) {
      if (!setting.defaultText().isEmpty()) {
        assertThat(schema.resolve(Map.of(setting.name(), setting.defaultText())))
            .as("settings with %s=%s, its default", setting, setting.defaultText())
            .isEqualTo(defaults);
      }
    }
  }

  @Test
  void settings_are_the_same_from_one_instance_to_the_next() {
    assertThat(descriptions(plugin())).isEqualTo(descriptions(plugin()));
  }

  private static List<String> descriptions(Plugin plugin) {
    return plugin.settings().settings().stream()
        .map(
            setting ->
                String.join(
                    "|",
                    setting.name(),
                    setting.description(),
                    setting.allowed(),
                    setting.defaultText()))
        .toList();
  }

  @Test
  void settings_to_try_are_understood() {
    assertThat(settingsToTry()).as("settingsToTry()").isNotEmpty();
    assertThat(resolvedSettings()).hasSameSizeAs(settingsToTry());
  }
}
