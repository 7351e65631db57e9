package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.List;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.engine.Found;
import org.anomalyaware.engine.PluginCatalogue;
import org.anomalyaware.engine.suite.Suites;
import org.jspecify.annotations.Nullable;

/** Prints plugins by kind with version and jar, suites, and what was skipped and why. */
final class PluginListing {

  private static final int INDENT = 2;

  private final PrintWriter out;
  private final Terminal terminal;
  private final PluginFolders folders;

  PluginListing(PrintWriter out, Terminal terminal, PluginFolders folders) {
    this.out = out;
    this.terminal = terminal;
    this.folders = folders;
  }

  /** Prints one kind, or all if none is named. */
  void print(@Nullable PluginKind only) {
    PluginCatalogue plugins = folders.engine().plugins();
    for (PluginKind kind : PluginKind.values()) {
      if (only == null || only == kind) {
        switch (kind) {
          case DATASETS -> print(kind, plugins.datasets());
          case MODELS -> print(kind, plugins.models());
          case PENALTIES -> print(kind, plugins.penalties());
          case SCHEDULES -> print(kind, plugins.schedules());
          case SUITES -> printSuites(kind);
        }
      }
    }
    printSkipped(plugins.problems());
  }

  private void printSkipped(List<String> problems) {
    if (!problems.isEmpty()) {
      out.println("skipped");
      problems.forEach(problem -> line(INDENT, problem));
    }
  }

  private void printSuites(PluginKind kind) {
    out.println(kind);
    for (String id : Suites.builtIn()) {
      Suites.builtIn(id).ifPresent(suite -> line(INDENT, id + ": " + suite.title()));
    }
  }

  private void print(PluginKind kind, List<? extends Found<? extends Plugin>> found) {
    out.println(kind + (found.isEmpty() ? ": none" : ""));
    for (Found<? extends Plugin> each : found) {
      line(INDENT, each.plugin().id() + ": " + each.plugin().summary());
      if (each.plugin() instanceof Dataset dataset) {
        dataset.variants().forEach(variant -> line(2 * INDENT, describe(variant)));
      }
      PluginOrigin origin = each.origin();
      line(2 * INDENT, "version %s in %s".formatted(origin.version(), origin.location()));
    }
  }

  private static String describe(Variant variant) {
    return "%s (%s): %s".formatted(variant.id(), variant.source().id(), variant.summary());
  }

  private void line(int indent, String text) {
    out.println(Text.wrap(" ".repeat(indent) + text, terminal.columns(), INDENT));
  }
}
