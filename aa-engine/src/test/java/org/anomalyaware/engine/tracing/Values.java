package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.types.family.TType;

/** The numbers of a computed array, whatever computed it. Truth values are 0 and 1. */
record Values(Shape shape, DataType type, List<Double> numbers) {

  static Values of(Tensor tensor) {
    Shape shape = new Shape(tensor.shape().asArray());
    double[] numbers = new double[Math.toIntExact(shape.size())];
    int[] next = {0};
    ((NdArray<?>) tensor)
        .scalars()
        .forEach(scalar -> numbers[next[0]++] = number(scalar.getObject()));
    ElementType type =
        Arrays.stream(ElementType.values())
            .filter(candidate -> candidate.tensorType() == ((TType) tensor).type())
            .findAny()
            .orElseThrow();
    return new Values(shape, type.dataType(), Arrays.stream(numbers).boxed().toList());
  }

  static Values of(NDArray array) {
    List<Double> numbers = Arrays.stream(array.toArray()).map(Number::doubleValue).toList();
    return new Values(array.getShape(), array.getDataType(), numbers);
  }

  private static double number(Object value) {
    return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
  }

  double[] array() {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Fails unless the other numbers are these, to a relative and absolute tolerance. */
  void assertClose(Values other, double tolerance) {
    Assertions.assertThat(other.shape()).as("shape").isEqualTo(shape);
    for (int i = 0; i < numbers.size(); i++) {
      double expected = numbers.get(i);
      double scale = Math.max(1, Double.isFinite(expected) ? Math.abs(expected) : 1);
      Assertions.assertThat(other.numbers().get(i))
          .as("element %d of %s, expected to be like %s", i, other, this)
          .isCloseTo(expected, Offset.offset(tolerance * scale));
    }
  }
}
