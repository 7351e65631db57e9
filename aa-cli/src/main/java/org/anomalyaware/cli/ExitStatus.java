package org.anomalyaware.cli;

import org.anomalyaware.api.AnomalyAwareException;

/** How the process ends; scripts rely on these numbers. */
enum ExitStatus {
  DONE(0, "done"),
  FAILED(1, "the run failed"),
  USAGE(2, "wrong usage or configuration"),
  DATA(3, "data missing, unreadable or failing its checksum"),
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  static ExitStatus of(AnomalyAwareException.Kind kind) {
    return switch (kind) {
      case RUN -> FAILED;
      case CONFIGURATION -> USAGE;
      case DATA -> DATA;
    };
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
