package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * One use of an operation.
 *
 * @param name says which
 * @param inputs what it is tried on, one array each
 * @param traced the use, to be traced
 * @param expected what the PyTorch engine is asked to compute: mostly the same, else a formula,
 *     where that engine has no such operation
 */
record OperationCase(String name, List<Input> inputs, Use traced, Use expected) {

  /** An expression of some arrays, of one manager. */
  interface Use {
    NDArray apply(NDArray... arrays);
  }

  @Override
  public String toString() {
    return name;
  }
}
