package org.anomalyaware.datasets.cicids;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.Feature;

/** The forms that the flows come in, told apart by the names of their columns. */
@SuppressWarnings("ImmutableEnumChecker") // its collections cannot be changed
enum Layout {
  MACHINE_LEARNING(
      "MachineLearningCVE", List.of(), FlowFeatures.ALL, "Label", TrafficClass.PUBLISHED),
  LABELLED_FLOWS(
      "GeneratedLabelledFlows (TrafficLabelling)",
      List.of("Flow ID", "Source IP", "Source Port", "Destination IP", "Protocol", "Timestamp"),
      FlowFeatures.ALL,
      "Label",
      TrafficClass.PUBLISHED),
  CLEANED("cleaned", List.of(), FlowFeatures.CLEANED, "Attack Type", TrafficClass.CLEANED);

  private final String title;
  private final List<String> identifiers;
  private final List<Feature> features;
  private final String labelColumn;
  private final Set<TrafficClass> classes;

  Layout(
      String title,
      List<String> identifiers,
      List<Feature> features,
      String labelColumn,
      Set<TrafficClass> classes) {
    this.title = title;
    this.identifiers = identifiers;
    this.features = features;
    this.labelColumn = labelColumn;
    this.classes = classes;
  }

  /** The name users know it by. */
  String title() {
    return title;
  }

  /** Columns that say who took part and when; read past, never a feature. */
  List<String> identifiers() {
    return identifiers;
  }

  /** The columns that describe a flow, the destination port first. */
  List<Feature> features() {
    return features;
  }

  /** The last column. */
  String labelColumn() {
    return labelColumn;
  }

  /** The classes that the label may name. */
  Set<TrafficClass> classes() {
    return classes;
  }

  /** The names of all columns, without regard to their order except that the label is last. */
  List<String> columns() {
    return Stream.of(
            identifiers.stream(), features.stream().map(Feature::name), Stream.of(labelColumn))
        .flatMap(names -> names)
        .toList();
  }
}
