package org.anomalyaware.engine.tracing;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDArrayIndexer;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import org.jspecify.annotations.Nullable;

/** What DJL asks of an array besides operations. A traced array owns no memory to be released. */
final class ArrayBookkeeping {
  private ArrayBookkeeping() {}

  static @Nullable String getName(TracedArray self) {
    return self.name();
  }

  static void setName(TracedArray self, @Nullable String name) {
    self.rename(name);
  }

  static String getUid(TracedArray self) {
    return self.uid();
  }

  static DataType getDataType(TracedArray self) {
    return self.type().dataType();
  }

  static Device getDevice(TracedArray self) {
    return Device.cpu();
  }

  static Shape getShape(TracedArray self) {
    return self.shape();
  }

  static SparseFormat getSparseFormat(TracedArray self) {
    return SparseFormat.DENSE;
  }

  static NDManager getManager(TracedArray self) {
    return self.trace().manager();
  }

  static NDArrayEx getNDArrayInternal(TracedArray self) {
    return (NDArrayEx) self.proxy();
  }

  static NDArrayIndexer getIndexer(TracedArray self, NDManager manager) {
    return TracedIndexer.INSTANCE;
  }

  static NDArray getArray(TracedArray self) {
    return self.proxy();
  }

  static NDArray toDevice(TracedArray self, Device device, boolean copy) {
    return self.proxy();
  }

  static NDArray toDense(TracedArray self) {
    return self.proxy();
  }

  static void setRequiresGradient(TracedArray self, boolean requiresGradient) {
    self.requireGradient(requiresGradient);
  }

  static boolean hasGradient(TracedArray self) {
    return self.requiresGradient();
  }

  static void attach(TracedArray self, NDManager manager) {}

  static void tempAttach(TracedArray self, NDManager manager) {}

  static void returnResource(TracedArray self, NDManager manager) {}

  static void detach(TracedArray self) {}

  static boolean isReleased(TracedArray self) {
    return false;
  }

  static void close(TracedArray self) {}

  static String toDebugString(TracedArray self) {
    return self.toString();
  }

  static String toDebugString(TracedArray self, boolean withContent) {
    return self.toString();
  }

  static String toDebugString(
      TracedArray self,
      int maxSize,
      int maxDepth,
      int maxRows,
      int maxColumns,
      boolean withContent) {
    return self.toString();
  }
}
