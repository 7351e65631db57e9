package org.anomalyaware.datasets.cicids;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Attacks of one kind, whatever the tool. */
enum AttackFamily {
  BRUTE_FORCE,
  DOS,
  HEARTBLEED,
  WEB_ATTACK,
  INFILTRATION,
  BOTNET,
  PORT_SCAN,
  DDOS;

  /** The word in settings, such as {@code brute-force}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(AttackFamily::id).toList();
  }

  /**
   * The family with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  static AttackFamily of(String id) {
    return Arrays.stream(values())
        .filter(family -> family.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }
}
