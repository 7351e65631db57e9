package org.anomalyaware.datasets.smeft.lhe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.smeft.event.FeatureRow;
import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.anomalyaware.datasets.smeft.event.ZhMomenta;
import org.apiguardian.api.API;

/**
 * Features of the ZH events in a Les Houches event file. Only unweighted samples are taken: all
 * XWGTUP equal and positive. Weighted ones are refused rather than unweighted here, because a few
 * heavy events could silently come to stand for the whole.
 *
 * @param features row-major, {@link ZhFeature#COUNT} columns; handed over, not copied
 * @param events number of rows
 * @param complete whether the file holds no further event
 * @param beams what the file says of its beams
 */
@API(status = API.Status.INTERNAL)
@SuppressWarnings("ArrayRecordComponent")
public record ZhEventFile(float[] features, int events, boolean complete, LheBeams beams) {

  /** Largest relative difference between weights that count as equal. */
  private static final double WEIGHT_TOLERANCE = 1e-6;

  private static final int FIRST_CAPACITY = 4_096;
  private static final int PROGRESS_STEP = 10_000;

  /**
   * Reads a file from its beginning.
   *
   * @param file .lhe or .lhe.gz
   * @param limit how many events to read at most
   * @param progress hears how many events have been read, every now and then
   * @throws DatasetException if the file cannot be read, is weighted, or holds an event that is not
   *     ZH
   */
  public static ZhEventFile read(Path file, int limit, LongConsumer progress) {
    try (LheReader reader = LheReader.open(file)) {
      float[] features = new float[Math.min(limit, FIRST_CAPACITY) * ZhFeature.COUNT];
      double[] momenta = new double[ZhMomenta.LENGTH];
      int count = 0;
      double firstWeight = 0.0;
      Optional<LheEvent> next = reader.next();
      while (next.isPresent() && count < limit) {
        LheEvent event = next.get();
        if (count == 0) {
          firstWeight = event.weight();
        }
        requireUnweighted(file, event, firstWeight);
        find(file, event, momenta);
        if ((count + 1) * ZhFeature.COUNT > features.length) {
          int capacity = (int) Math.min(limit, 2L * count);
          features = Arrays.copyOf(features, Math.multiplyExact(capacity, ZhFeature.COUNT));
        }
        FeatureRow.measure(momenta, features, count * ZhFeature.COUNT);
        requireFinite(file, event, features, count * ZhFeature.COUNT);
        count++;
        if (count % PROGRESS_STEP == 0) {
          progress.accept(count);
        }
        next = reader.next();
      }
      if (count == 0) {
        throw new DatasetException(file + " holds no event");
      }
      return new ZhEventFile(
          Arrays.copyOf(features, count * ZhFeature.COUNT), count, next.isEmpty(), reader.beams());
    }
  }

  private static void find(Path file, LheEvent event, double[] momenta) {
    try {
      ZhFinder.find(event, momenta);
    } catch (ZhFinder.NotZhException e) {
      throw new DatasetException(
          file
              + ": "
              + e.getMessage()
              + ". Give a sample of p p > z h with z > l+ l- (electrons or muons) and h > b b~.",
          e);
    }
  }

  /** Momenta of any size are numbers of the format, but no collider's. */
  private static void requireFinite(Path file, LheEvent event, float[] features, int offset) {
    int column = offset;
    for (ZhFeature feature : ZhFeature.values()) {
      float value = features[column++];
      if (!Float.isFinite(value)) {
        throw new DatasetException(
            "%s: event %d (line %d) has momenta that make %s %s. Mend or remove that event."
                .formatted(file, event.number(), event.line(), feature.column(), value));
      }
    }
  }

  private static void requireUnweighted(Path file, LheEvent event, double firstWeight) {
    double weight = event.weight();
    boolean equal = Math.abs(weight - firstWeight) <= WEIGHT_TOLERANCE * Math.abs(firstWeight);
    if (weight > 0.0 && equal) {
      return;
    }
    throw new DatasetException(
        "%s: event %d (line %d) has weight %s%s. Only unweighted samples are read: unweight it first"
                .formatted(
                    file,
                    event.number(),
                    event.line(),
                    weight,
                    equal ? "" : ", the first event " + firstWeight)
            + " (MadGraph's unweighted_events.lhe.gz is).");
  }
}
