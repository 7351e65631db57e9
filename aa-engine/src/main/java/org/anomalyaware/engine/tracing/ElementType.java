package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** The element types that a traced array may have, in the order in which they promote. */
enum ElementType {
  BOOLEAN(DataType.BOOLEAN, TBool.class),
  INT32(DataType.INT32, TInt32.class),
  INT64(DataType.INT64, TInt64.class),
  FLOAT32(DataType.FLOAT32, TFloat32.class),
  FLOAT64(DataType.FLOAT64, TFloat64.class);

  private final DataType dataType;
  private final Class<? extends TType> tensorType;

  ElementType(DataType dataType, Class<? extends TType> tensorType) {
    this.dataType = dataType;
    this.tensorType = tensorType;
  }

  static ElementType of(DataType dataType) {
    for (ElementType type : values()) {
      if (type.dataType == dataType) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "Element type "
            + dataType
            + " cannot be traced; use one of "
            + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  static ElementType of(Operand<?> operand) {
    for (ElementType type : values()) {
      if (type.tensorType == operand.type()) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "A TensorFlow operand of type " + operand.type().getSimpleName() + " cannot be traced");
  }

  /** The type that a scalar of this Java type has, before it adapts to an array. */
  static ElementType of(Number number) {
    if (number instanceof Float) {
      return FLOAT32;
    }
    if (number instanceof Double) {
      return FLOAT64;
    }
    return number instanceof Long ? INT64 : INT32;
  }

  /**
   * The type in which two arrays meet. A scalar array widens the other only across kinds (boolean,
   * integer, floating), as in PyTorch: a {@code FLOAT64} scalar leaves a {@code FLOAT32} matrix as
   * it is.
   */
  static ElementType common(ElementType a, boolean aIsScalar, ElementType b, boolean bIsScalar) {
    if (a.kind() != b.kind()) {
      return a.kind() > b.kind() ? a : b;
    }
    if (aIsScalar != bIsScalar) {
      return aIsScalar ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }

  private int kind() {
    return switch (this) {
      case BOOLEAN -> 0;
      case INT32, INT64 -> 1;
      case FLOAT32, FLOAT64 -> 2;
    };
  }

  boolean isFloating() {
    return this == FLOAT32 || this == FLOAT64;
  }

  DataType dataType() {
    return dataType;
  }

  Class<? extends TType> tensorType() {
    return tensorType;
  }

  /**
   * The tensor class of a numeric type, under the one static type that arithmetic is written in.
   */
  @SuppressWarnings("unchecked")
  Class<TNumber> numericType() {
    if (this == BOOLEAN) {
      throw new IllegalArgumentException(
          "A boolean array has no numeric values; call toType first");
    }
    return (Class<TNumber>) (Class<?>) tensorType;
  }
}
