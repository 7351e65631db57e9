package org.anomalyaware.benchmarks;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.model.Network;

/** The same blocks in one, behind DJL's predictor on its PyTorch engine. */
final class DjlPyTorchScoring implements Contestant {

  private static final int BATCH = 65_536;

  private final NetworkShape shape;
  private final int rows;
  private final Duration time;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Runnable work = () -> {};
  private int threads;

  DjlPyTorchScoring(NetworkShape shape, int rows, Duration time) {
    this.shape = shape;
    this.rows = rows;
    this.time = time;
  }

  @Override
  public String name() {
    return "DJL's predictor with PyTorch 2.7";
  }

  @Override
  public void prepare() throws AbsentException {
    DjlPyTorch.require();
    Model model = Model.newInstance("vae", Device.cpu(), DjlPyTorch.ENGINE);
    NDManager manager = NDManager.newBaseManager(Device.cpu(), DjlPyTorch.ENGINE);
    NDArray mean = manager.zeros(new Shape(shape.features()));
    NDArray deviation = manager.ones(new Shape(shape.features()));
    Block block = scores(shape, mean, deviation);
    block.initialize(model.getNDManager(), DataType.FLOAT32, shape.input());
    model.setBlock(block);
    Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator());
    List<NDArray> batches = new ArrayList<>();
    float[] values = shape.samples(Math.min(rows, BATCH));
    for (int left = rows; left > 0; left -= BATCH) {
      int count = Math.min(left, BATCH);
      batches.add(
          manager
              .create(values, new Shape(values.length / shape.features(), shape.features()))
              .get(":" + count));
    }
    work = () -> batches.forEach(batch -> score(predictor, batch));
    open.addAll(List.of(predictor, model, manager));
    threads = DjlPyTorch.fastestThreads(work);
  }

  /** Standardizing, the latent mean, its reconstruction, and the sum of squared differences. */
  private static Block scores(NetworkShape shape, NDArray mean, NDArray deviation) {
    Network network = shape.network();
    SequentialBlock code =
        new SequentialBlock()
            .add(network.encoder())
            .add(LambdaBlock.singleton(both -> both.get(":, :" + shape.latent())))
            .add(network.decoder());
    return new ScoreBlock(code, mean, deviation);
  }

  private static void score(Predictor<NDList, NDList> predictor, NDArray batch) {
    try {
      NDList scores = predictor.predict(new NDList(batch));
      scores.head().toFloatArray();
      scores.close();
    } catch (TranslateException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public double measure() {
    return rows * DjlPyTorch.perSecond(threads, time, work);
  }

  @Override
  public void close() {
    Closing.all(open);
  }
}
