package org.anomalyaware.report;

import java.util.List;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;

/** The runs of an experiment, told apart by how they ended. */
record Seeds(List<SeedResult> all) {

  static Seeds of(ExperimentResult result) {
    return new Seeds(result.runs());
  }

  List<SeedResult> finished() {
    return all.stream().filter(run -> run.status() == SeedResult.Status.OK).toList();
  }

  List<SeedResult> failed() {
    return all.stream().filter(run -> run.status() == SeedResult.Status.FAILED).toList();
  }

  /** What low and high of a summary are, in words that follow a comma or stand in brackets. */
  String interval() {
    return finished().size() == 1
        ? "95 % interval"
        : "16th to 84th percentile over " + Numbers.count(finished().size()) + " seeds";
  }

  /** "seed 3" or "seeds 3 and 5". */
  static String inWords(List<SeedResult> runs) {
    List<String> names = runs.stream().map(run -> Long.toString(run.seed())).toList();
    return names.size() == 1
        ? "seed " + names.get(0)
        : "seeds "
            + names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + names.get(names.size() - 1);
  }
}
