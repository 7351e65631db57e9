package org.anomalyaware.docs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.Found;
import org.anomalyaware.engine.PluginCatalogue;

/** The page of all settings, made from the typed settings of the engine and of each plugin. */
final class SettingsReference {

  private static final Set<String> OF_PLUGINS = Set.of("dataset", "model", "penalty", "schedule");

  private SettingsReference() {}

  static String page() {
    AnomalyAwareness awareness = AnomalyAwareness.create();
    PluginCatalogue plugins = awareness.plugins();
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Made from the typed settings of the engine and of every plugin that comes with it. On the command line
            each is `--set NAME=VALUE`, in a suite a line of `settings`, in Java `.with(name, value)`. `aa run
            DATASET --settings` shows them with the values that such a run would have. A setting that is not given
            has the value of the variant's [recipe](#recipes), else its default. All mistakes are told at once,
            with the nearest names, before anything runs.

            ## Experiment

            """);
    page.append(engineSettings(awareness, plugins));
    appendKind(page, "Datasets", "dataset", plugins.datasets());
    appendKind(page, "Models", "model", plugins.models());
    appendKind(page, "Penalties", "penalty", plugins.penalties());
    appendKind(page, "Schedules", "schedule", plugins.schedules());
    appendRecipes(page, plugins.datasets().stream().map(Found::plugin).toList());
    return page.toString();
  }

  private static MarkdownTable engineSettings(AnomalyAwareness awareness, PluginCatalogue plugins) {
    String any = plugins.datasets().get(0).plugin().id();
    return table(
        "",
        awareness.schema(Experiment.on(any)).settings().stream()
            .filter(setting -> !isOfPlugin(setting.name()))
            .toList());
  }

  private static boolean isOfPlugin(String name) {
    return name.contains(".") && OF_PLUGINS.contains(name.substring(0, name.indexOf('.')));
  }

  private static void appendKind(
      StringBuilder page,
      String title,
      String prefix,
      List<? extends Found<? extends Plugin>> found) {
    page.append("\n## ").append(title).append('\n');
    for (Found<? extends Plugin> each : found) {
      Plugin plugin = each.plugin();
      page.append("\n### ").append(prefix).append(' ').append(plugin.id()).append("\n\n");
      page.append(plugin.summary()).append(".\n\n");
      List<Setting<?>> settings = plugin.settings().settings();
      page.append(settings.isEmpty() ? "No settings.\n" : table(prefix + ".", settings).toString());
    }
  }

  private static MarkdownTable table(String prefix, List<Setting<?>> settings) {
    MarkdownTable table = new MarkdownTable("setting", "default", "allowed", "what it does");
    for (Setting<?> setting : settings) {
      table.row(
          MarkdownTable.code(prefix + setting.name()),
          MarkdownTable.code(setting.defaultText()),
          setting.allowed(),
          setting.description().replace("<", "&lt;"));
    }
    return table;
  }

  private static void appendRecipes(StringBuilder page, List<Dataset> datasets) {
    page.append("\n## Recipes\n\nWhat each variant sets, over the defaults above.\n");
    for (Dataset dataset : datasets) {
      page.append("\n### recipes of ").append(dataset.id()).append("\n\n");
      List<String> heads = new ArrayList<>(List.of("setting"));
      dataset.variants().forEach(variant -> heads.add(MarkdownTable.code(variant.id())));
      MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
      for (String name : namesIn(dataset.variants())) {
        Stream<String> values =
            dataset.variants().stream()
                .map(variant -> variant.recipe().settings().getOrDefault(name, ""))
                .map(MarkdownTable::code);
        table.row(
            Stream.concat(Stream.of(MarkdownTable.code(name)), values).toArray(String[]::new));
      }
      page.append(table);
    }
  }

  private static Set<String> namesIn(List<Variant> variants) {
    Set<String> names = new LinkedHashSet<>();
    variants.forEach(variant -> names.addAll(variant.recipe().settings().keySet()));
    return names;
  }
}
