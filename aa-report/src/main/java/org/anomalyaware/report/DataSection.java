package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.Role;

/** The data card, and what each role held. */
final class DataSection {

  private final DatasetSummary dataset;
  private final DatasetCard card;

  DataSection(DatasetSummary dataset) {
    this.dataset = dataset;
    this.card = dataset.card();
  }

  /** Writes the card without roles and features. */
  void writeBriefly(Html html) {
    html.element("p", card.description(), "class", "prose");
    html.open("dl");
    entry(html, "Dataset", dataset.id() + ", variant " + dataset.variant());
    entry(html, "Source", dataset.source().id() + ", " + meaning(dataset.source()));
    entry(html, "Licence", card.licence());
    html.element("dt", "To cite");
    if (card.citations().isEmpty()) {
      html.element("dd", "nothing");
    }
    card.citations().forEach(work -> html.element("dd", dd -> dd.textWithLinks(work)));
    html.element("dt", "Digest").open("dd").text("SHA-256 ");
    html.element("code", dataset.digest()).close();
    html.close();
  }

  /** Writes everything. */
  void writeTo(Html html) {
    writeBriefly(html);
    TableHtml.write(html, roles());
    if (!card.features().isEmpty()) {
      TableHtml.write(html, features());
    }
  }

  /** What a source is, in words that follow its name. */
  static String meaning(DataSource source) {
    return switch (source) {
      case REAL -> "measured, or published by others";
      case GENERATED -> "made from first principles by a documented generator";
      case SURROGATE -> "a stand-in for data that cannot be had";
    };
  }

  /** Says what the data are, where nobody can overlook it. */
  static void writeBadge(Html html, DataSource source, String words) {
    html.element("span", words, "class", "badge " + source.id(), "title", meaning(source));
  }

  private static void entry(Html html, String name, String value) {
    html.element("dt", name).element("dd", value);
  }

  private Table roles() {
    List<Table.Row> rows = new ArrayList<>();
    dataset
        .roles()
        .forEach(
            (role, summary) ->
                rows.add(
                    Table.Row.of(
                        Cell.words(nameOf(role)),
                        Cell.words(
                            summary.classes().entrySet().stream()
                                .map(DataSection::countOf)
                                .collect(Collectors.joining(", "))),
                        Cell.count(summary.rows()))));
    return Table.of("roles", "Roles", List.of("Role", "Classes", "Rows"), 2, rows);
  }

  private static String countOf(Map.Entry<String, Integer> rowsOfClass) {
    return rowsOfClass.getKey() + " (" + Numbers.count(rowsOfClass.getValue()) + ")";
  }

  private static String nameOf(Role role) {
    return switch (role) {
      case TRAINING_BACKGROUND -> "Background for training";
      case HELD_OUT_BACKGROUND -> "Held-out background for thresholds";
      case TUNING_ANOMALIES -> "Labelled anomalies for fine-tuning";
      case TEST_BACKGROUND -> "Background for testing";
      case UNSEEN_ANOMALIES -> "Unseen anomalies for testing";
    };
  }

  private Table features() {
    return Table.of(
        "features",
        "Features",
        List.of("Name", "Unit", "What it measures"),
        3,
        card.features().stream().map(DataSection::rowOf).toList());
  }

  private static Table.Row rowOf(Feature feature) {
    return Table.Row.ofWords(feature.name(), feature.unit(), feature.description());
  }
}
