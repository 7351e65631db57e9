package org.anomalyaware.benchmarks;

/** One way of doing the work of a contest. */
interface Contestant extends AutoCloseable {

  /** Who it is, as a table names it. */
  String name();

  /**
   * Gets ready: loads, compiles and warms up, so that {@link #measure} times nothing but the work.
   *
   * @throws AbsentException if it cannot take part on this machine; says why
   */
  void prepare() throws AbsentException;

  /** Does the work for about a second and gives the result in the contest's unit. */
  double measure();

  @Override
  default void close() {}
}
