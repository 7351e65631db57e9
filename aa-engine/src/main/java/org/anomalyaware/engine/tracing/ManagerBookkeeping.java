package org.anomalyaware.engine.tracing;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDResource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** What DJL asks of a manager besides new arrays. */
final class ManagerBookkeeping {
  private ManagerBookkeeping() {}

  static Device defaultDevice(TracedManager self) {
    return Device.cpu();
  }

  static Device getDevice(TracedManager self) {
    return Device.cpu();
  }

  static Engine getEngine(TracedManager self) {
    return TracingEngine.instance();
  }

  static String getName(TracedManager self) {
    return self.toString();
  }

  static void setName(TracedManager self, String name) {}

  static ByteBuffer allocateDirect(TracedManager self, int capacity) {
    return ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
  }

  static NDArray from(TracedManager self, NDArray array) {
    return self.trace().traced(array).proxy();
  }

  static boolean isOpen(TracedManager self) {
    return true;
  }

  static void cap(TracedManager self) {}

  static NDManager getParentManager(TracedManager self) {
    return self.proxy();
  }

  static NDManager newSubManager(TracedManager self) {
    return self.proxy();
  }

  static NDManager newSubManager(TracedManager self, Device device) {
    return self.proxy();
  }

  static List<NDArray> getManagedArrays(TracedManager self) {
    return List.of();
  }

  static void attachInternal(TracedManager self, String resourceId, AutoCloseable... resources) {}

  static void attachUncappedInternal(
      TracedManager self, String resourceId, AutoCloseable resource) {}

  static void tempAttachInternal(
      TracedManager self, NDManager original, String resourceId, NDResource resource) {}

  static void detachInternal(TracedManager self, String resourceId) {}

  static void close(TracedManager self) {}
}
