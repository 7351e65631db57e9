package org.anomalyaware.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Provenance;

/** What ran, where, and how long each step took. */
final class ProvenanceSection {

  private final Provenance provenance;
  private final Seeds seeds;

  ProvenanceSection(ExperimentResult result) {
    this.provenance = result.provenance();
    this.seeds = Seeds.of(result);
  }

  void writeTo(Html html) {
    write(html, provenance);
    TableHtml.write(html, SeedTables.seconds(seeds));
  }

  /** Writes what ran, and where. */
  static void write(Html html, Provenance provenance) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Anomaly Awareness", provenance.version());
    entries.put("Started", provenance.started());
    entries.put("Java", provenance.java());
    entries.put("System", provenance.system());
    entries.put("Processors", Integer.toString(provenance.processors()));
    entries.put("DJL", provenance.djl());
    entries.put("TensorFlow", provenance.tensorFlow());
    entries.put("XLA", provenance.xla() ? "yes" : "no");
    html.open("dl");
    entries.forEach((name, value) -> html.element("dt", name).element("dd", value));
    html.close();
    TableHtml.write(
        html,
        Table.of(
            "plugins",
            "Plugins that took part",
            List.of("Kind", "Id", "Version", "Jar"),
            4,
            provenance.plugins().stream()
                .map(p -> Table.Row.ofWords(p.kind(), p.id(), p.version(), p.location()))
                .toList()));
  }
}
