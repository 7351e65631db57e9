package org.anomalyaware.archetype;

import java.util.Locale;
import org.apiguardian.api.API;

/** The kinds of plugin that there are templates for. */
@API(status = API.Status.INTERNAL)
public enum ProjectKind {
  DATASET,
  MODEL,
  PENALTY,
  SCHEDULE;

  /** As users write it, such as {@code dataset}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As Java writes it, such as {@code Dataset}. */
  String typeName() {
    return name().charAt(0) + id().substring(1);
  }

  /** The file that registers plugins of this kind. */
  String registration() {
    return "META-INF/services/org.anomalyaware.api." + id() + "." + typeName();
  }
}
