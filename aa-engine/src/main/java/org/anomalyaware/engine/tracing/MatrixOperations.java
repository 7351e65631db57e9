package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.family.TNumber;

/** Products of vectors and matrices. */
final class MatrixOperations {
  private MatrixOperations() {}

  /** The product of two vectors (a scalar) or of two matrices. */
  static Operand<?> dot(TracedArray self, NDArray other) {
    TracedArray right = self.trace().traced(other);
    if (self.rank() != right.rank() || self.rank() < 1 || self.rank() > 2) {
      throw new IllegalArgumentException(
          "dot needs two vectors or two matrices, not "
              + self.shape()
              + " and "
              + right.shape()
              + "; use matMul");
    }
    return matMul(self, other);
  }

  /**
   * The product of matrices in the last two axes, the axes before them broadcast. A vector counts
   * as a row on the left, as a column on the right, and its axis disappears from the result.
   */
  static Operand<?> matMul(TracedArray self, NDArray other) {
    Ops tf = self.tf();
    TracedArray right = self.trace().traced(other);
    if (self.isScalar() || right.isScalar()) {
      throw new IllegalArgumentException("matMul needs vectors or matrices, not a scalar");
    }
    ElementType type = ElementType.common(self.type(), false, right.type(), false);
    boolean rowVector = self.rank() == 1;
    boolean columnVector = right.rank() == 1;
    Operand<TNumber> a = self.numeric(type);
    Operand<TNumber> b = right.numeric(type);
    Operand<TNumber> left = rowVector ? tf.expandDims(a, tf.constant(0)) : a;
    Operand<TNumber> columns = columnVector ? tf.expandDims(b, tf.constant(1)) : b;
    Operand<TNumber> product = product(tf, left, columns);
    if (columnVector) {
      product = tf.squeeze(product, Squeeze.axis(-1L));
    }
    if (rowVector) {
      product = tf.squeeze(product, Squeeze.axis(columnVector ? -1L : -2L));
    }
    return product;
  }

  private static Operand<TNumber> product(Ops tf, Operand<TNumber> a, Operand<TNumber> b) {
    return a.rank() == 2 && b.rank() == 2
        ? tf.linalg.matMul(a, b)
        : tf.train.batchMatMul(a, b, a.type());
  }

  /** The products of matrices, one per element of the first axis. */
  static Operand<?> batchMatMul(TracedArray self, NDArray other) {
    TracedArray right = self.trace().traced(other);
    if (self.rank() != 3 || right.rank() != 3) {
      throw new IllegalArgumentException(
          "batchMatMul needs two arrays of three axes, not "
              + self.shape()
              + " and "
              + right.shape());
    }
    return matMul(self, other);
  }

  static Operand<?> batchDot(TracedArray self, NDArray other) {
    return batchMatMul(self, other);
  }

  /** input weight^T + bias, with input (.., in), weight (out, in) and bias (out). */
  static NDList linear(TracedArray self, NDArray input, NDArray weight, @Nullable NDArray bias) {
    Ops tf = self.tf();
    TracedArray x = self.trace().traced(input);
    Operand<TNumber> w = self.trace().traced(weight).floating();
    TracedArray columns = TurnedOperations.transposed(x);
    if (columns != null) {
      Operand<TNumber> product = tf.linalg.matMul(w, columns.floating());
      Operand<?> shifted =
          bias == null
              ? product
              : tf.math.add(
                  product, tf.expandDims(self.trace().traced(bias).floating(), tf.constant(1)));
      return new NDList(TracedArray.turned(self.trace(), shifted).proxy());
    }
    Shape shape = x.shape();
    Shape leading = shape.slice(0, shape.dimension() - 1);
    Operand<TNumber> rows =
        shape.dimension() == 2
            ? x.floating()
            : tf.reshape(x.floating(), Shapes.lengths(tf, Shapes.UNKNOWN, shape.tail()));
    Operand<TNumber> product = tf.linalg.matMul(rows, w, MatMul.transposeB(true));
    if (bias != null) {
      product = tf.math.add(product, self.trace().traced(bias).floating());
    }
    if (shape.dimension() == 2) {
      return self.list(product);
    }
    Shape result = leading.add(Shapes.of(w).get(0));
    return self.list(
        tf.reshape(
            product,
            result.getUnknownValueCount() < 2
                ? Shapes.lengths(tf, result.getShape())
                : Shapes.tensor(tf, result, x.operand())));
  }
}
