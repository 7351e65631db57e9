package org.anomalyaware.benchmarks;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the machine does at best: a plain matrix product and a plain copy. */
final class RooflineSection {

  static final String ID = "roofline";
  static final String PRODUCT = "product of two 1024 x 1024 matrices, single precision";
  static final String COPY = "copy of 128 MB, bytes read and written";

  private RooflineSection() {}

  static Section section() {
    return new Section(
        ID,
        "Roofline",
        "What this machine does in a plain matrix product and in a plain copy, and what the training"
            + " steps above make of it. Operations and bytes of a step are counted from the network's"
            + " shapes: a multiplication and an addition for each weight and sample, going forward and"
            + " for both gradients; bytes are the batch once, and weights and Adam's moments in and out.",
        Integer.MAX_VALUE,
        effort ->
            List.of(
                new Contest(
                    PRODUCT,
                    Unit.GIGAFLOPS,
                    new Product(1, effort.time()),
                    new Product(2, effort.time()),
                    new PythonContestant(
                        "NumPy",
                        "product",
                        Map.of("side", Product.SIDE, "seconds", effort.time().toMillis() / 1e3))),
                new Contest(
                    COPY,
                    Unit.GIGABYTES_PER_SECOND,
                    new Copy(1, effort.time()),
                    new Copy(2, effort.time()))));
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  /** PyTorch's matrix product, by way of DJL. */
  private static final class Product implements Contestant {

    private static final int SIDE = 1024;
    private static final double OPERATIONS = 2.0 * SIDE * SIDE * SIDE;

    private final int threads;
    private final Duration time;
    private @Nullable NDManager manager;
    private Runnable work = () -> {};

    Product(int threads, Duration time) {
      this.threads = threads;
      this.time = time;
    }

    @Override
    public String name() {
      return "PyTorch 2.7, " + threads(threads);
    }

    @Override
    public void prepare() throws AbsentException {
      DjlPyTorch.require();
      NDManager all = NDManager.newBaseManager(Device.cpu(), DjlPyTorch.ENGINE);
      manager = all;
      NDArray left = all.randomNormal(new Shape(SIDE, SIDE));
      NDArray right = all.randomNormal(new Shape(SIDE, SIDE));
      work = () -> left.matMul(right).close();
      measure();
    }

    @Override
    public double measure() {
      return OPERATIONS * DjlPyTorch.perSecond(threads, time, work) / 1e9;
    }

    @Override
    public void close() {
      if (manager != null) {
        manager.close();
      }
    }
  }

  /** Copies within Java's heap, each thread its own part. */
  private static final class Copy implements Contestant {

    private static final int FLOATS = 1 << 25;
    private static final double BYTES = 2.0 * FLOATS * Float.BYTES;

    private final int threads;
    private final Duration time;
    private float[] source = {};
    private float[] target = {};

    Copy(int threads, Duration time) {
      this.threads = threads;
      this.time = time;
    }

    @Override
    public String name() {
      return "Java, " + threads(threads);
    }

    @Override
    public void prepare() {
      source = new float[FLOATS];
      target = new float[FLOATS];
      Arrays.fill(source, 1);
      measure();
    }

    @Override
    public double measure() {
      return BYTES * Pace.perSecond(time, this::copy) / 1e9;
    }

    private void copy() {
      int part = FLOATS / threads;
      CompletableFuture.allOf(
              IntStream.range(0, threads)
                  .mapToObj(
                      i ->
                          CompletableFuture.runAsync(
                              () -> System.arraycopy(source, i * part, target, i * part, part)))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }

    @Override
    public void close() {
      source = new float[0];
      target = new float[0];
    }
  }
}
