package org.anomalyaware.cli;

/** A command that leaves something of use even if it is interrupted. */
interface KeepsSomething {

  /** What that is, as the end of a sentence. */
  String kept();
}
