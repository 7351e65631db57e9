package org.anomalyaware.report;

import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteResult;

/** What a suite is and how much of it there is, above everything else on its page. */
final class SuiteHeading {

  private final SuiteResult result;

  SuiteHeading(SuiteResult result) {
    this.result = result;
  }

  void writeTo(Html html) {
    html.element("p", "Anomaly Awareness benchmark suite", "class", "kicker");
    html.element("h1", result.suite().title());
    html.open("p", "class", "facts");
    html.element("span", result.suite().id() + ", version " + result.suite().version());
    html.element("span", seeds());
    html.element("span", result.provenance().started());
    html.close();
    html.element("p", headline(), "class", "headline");
    long notFinished = count(SuiteCell.Status.FAILED) + count(SuiteCell.Status.MISSING);
    if (notFinished > 0) {
      html.element("p", failures(), "class", "failures", "role", "note");
    }
  }

  private String seeds() {
    return result.seeds().size() == 1
        ? "seed " + result.seeds().get(0)
        : Numbers.count(result.seeds().size()) + " seeds";
  }

  private long count(SuiteCell.Status status) {
    return result.cells().filter(cell -> cell.status() == status).count();
  }

  private String headline() {
    long finished = count(SuiteCell.Status.OK);
    long all = result.cells().count();
    if (finished == 0) {
      return "None of the %s cells finished, so nothing was measured."
          .formatted(Numbers.count(all));
    }
    long points =
        result.entries().stream()
            .flatMap(entry -> entry.groups().stream())
            .filter(group -> group.count(SuiteCell.Status.OK) > 0)
            .count();
    return "%s of %s cells finished, at %s %s."
        .formatted(
            Numbers.count(finished),
            Numbers.count(all),
            Numbers.count(points),
            points == 1 ? "point of its grids" : "points of its grids");
  }

  private String failures() {
    long failed = count(SuiteCell.Status.FAILED);
    long missing = count(SuiteCell.Status.MISSING);
    String first = failed == 0 ? "" : Numbers.count(failed) + " failed";
    String second = missing == 0 ? "" : Numbers.count(missing) + " could not have their data";
    String both = first + (failed > 0 && missing > 0 ? " and " : "") + second;
    return "Of the cells, %s; they have no part in the numbers. The reasons are below."
        .formatted(both);
  }
}
