package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.util.List;

/** All operations that can be traced. */
final class TracedOperations {
  static final OperationTable<TracedArray> ARRAY =
      new OperationTable<>(TracedArray.class, List.of(NDArray.class, NDArrayEx.class))
          .operations(
              ArithmeticOperations.class,
              InPlaceOperations.class,
              ComparisonOperations.class,
              ElementwiseOperations.class,
              ReductionOperations.class,
              ShapeOperations.class,
              ArrangementOperations.class,
              SelectionOperations.class,
              MatrixOperations.class,
              ActivationOperations.class,
              NormalizationOperations.class,
              ConvolutionOperations.class,
              PoolingOperations.class)
          .bookkeeping(ArrayBookkeeping.class);

  static final OperationTable<TracedManager> MANAGER =
      new OperationTable<>(TracedManager.class, List.of(NDManager.class))
          .operations(CreationOperations.class, RandomOperations.class)
          .bookkeeping(ManagerBookkeeping.class);

  private TracedOperations() {}
}
