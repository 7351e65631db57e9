package org.anomalyaware.engine.scoring;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Scores rows by a loaded model, batch by batch, on all processors: one network's operations are
 * too small to be shared out among them. Which rows make a batch depends on nothing but their
 * number, so the same rows give the same scores. Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class RowScoring {

  /** Numbers in a batch: few enough for a processor's cache to hold what becomes of them. */
  private static final int BATCH_VALUES = 1 << 17;

  /** Fewer rows cost more for the call than for the arithmetic, however wide they are. */
  private static final int LEAST_BATCH = 256;

  private final Model model;
  private final Shape features;
  private final int width;
  private final int batch;

  /**
   * A scoring by a model, which stays the caller's to close.
   *
   * @param features the shape of one row
   */
  public RowScoring(Model model, Shape features) {
    this.model = model;
    this.features = features;
    this.width = Math.toIntExact(features.size());
    this.batch = Math.max(LEAST_BATCH, BATCH_VALUES / width);
  }

  /**
   * Scores rows.
   *
   * @param rows from its position to its limit, a multiple of the width; both stay as they are
   * @param scores receives one score for each row
   */
  public void score(FloatBuffer rows, float[] scores) {
    int batches = (scores.length + batch - 1) / batch;
    int workers = Math.min(batches, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    // Whoever works takes batches until there are none left, so a busy pool costs time and no more.
    IntStream.range(0, workers)
        .parallel()
        .forEach(
            worker -> {
              try (Predictor<FloatBuffer, float[]> predictor =
                  model.newPredictor(new RowsToScores(features, Math.min(batch, scores.length)))) {
                for (int i = next.getAndIncrement(); i < batches; i = next.getAndIncrement()) {
                  int from = i * batch;
                  int count = Math.min(batch, scores.length - from);
                  float[] part =
                      predictor.predict(rows.slice(rows.position() + from * width, count * width));
                  System.arraycopy(part, 0, scores, from, count);
                }
              } catch (TranslateException e) {
                throw new AnomalyAwareException(
                    AnomalyAwareException.Kind.RUN, "Scoring failed: " + e.getMessage(), e);
              }
            });
  }

  /**
   * Rows become a batch, and the output named score becomes an array. For one thread: the buffer,
   * outside the heap, serves one batch after another.
   */
  private static final class RowsToScores implements Translator<FloatBuffer, float[]> {

    private final Shape features;
    private final ByteBuffer buffer;

    RowsToScores(Shape features, int mostRows) {
      this.features = features;
      long bytes = mostRows * features.size() * Float.BYTES;
      this.buffer =
          ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    @Override
    public NDList processInput(TranslatorContext context, FloatBuffer rows) {
      Shape shape = new Shape(rows.remaining() / features.size()).addAll(features);
      buffer.clear().limit(rows.remaining() * Float.BYTES);
      buffer.asFloatBuffer().put(rows);
      return new NDList(context.getNDManager().create(buffer, shape, DataType.FLOAT32));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList outputs) {
      return outputs.get(ScoringGraph.SCORE).toFloatArray();
    }

    /** None: rows are a batch already, and DJL would put another axis before it. */
    @Override
    public @Nullable Batchifier getBatchifier() {
      return null;
    }
  }
}
