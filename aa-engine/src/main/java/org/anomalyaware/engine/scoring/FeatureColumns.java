package org.anomalyaware.engine.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anomalyaware.api.settings.NearestNames;

/**
 * Where each feature of a model stands in a CSV.
 *
 * @param places for each feature, in the model's order, the index of its column
 */
record FeatureColumns(List<Integer> places) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Matches columns to features by their names, in any order.
   *
   * @param source what to call the file in messages
   * @throws UnusableCsvException with everything that is wrong with the header
   */
  static FeatureColumns match(String source, List<String> header, List<String> features) {
    List<String> names = cleaned(header);
    Set<String> missing = difference(features, names);
    Set<String> extra = difference(names, features);
    List<String> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      problems.add("columns are missing: " + withNearest(missing, extra));
    }
    if (!extra.isEmpty()) {
      problems.add("columns are not features of the model: " + withNearest(extra, missing));
    }
    Set<String> seen = new HashSet<>();
    List<String> repeated = names.stream().filter(name -> !seen.add(name)).distinct().toList();
    if (!repeated.isEmpty()) {
      problems.add("columns occur more than once: " + String.join(", ", repeated));
    }
    if (!problems.isEmpty()) {
      throw new UnusableCsvException(
          source + ": " + String.join("; ", problems) + ". The model takes " + listed(features));
    }
    return new FeatureColumns(features.stream().map(names::indexOf).toList());
  }

  private static List<String> cleaned(List<String> header) {
    List<String> names = new ArrayList<>(header.stream().map(String::strip).toList());
    if (!names.isEmpty() && names.get(0).startsWith(BYTE_ORDER_MARK)) {
      names.set(0, names.get(0).substring(1).strip());
    }
    return names;
  }

  private static Set<String> difference(List<String> from, List<String> others) {
    Set<String> rest = new LinkedHashSet<>(from);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }

  private static String withNearest(Set<String> names, Set<String> others) {
    return String.join(
        ", ",
        names.stream()
            .map(
                name -> {
                  List<String> nearest = NearestNames.to(name, others);
                  return nearest.isEmpty()
                      ? shown(name)
                      : shown(name) + " (near: " + String.join(", ", nearest) + ")";
                })
            .toList());
  }

  private static String shown(String name) {
    return name.isEmpty() ? "one without a name" : name;
  }

  private static String listed(List<String> features) {
    return features.size() + " columns, in any order: " + String.join(", ", features);
  }
}
