package org.anomalyaware.engine.scoring;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apiguardian.api.API;

/**
 * Scores a CSV of raw features as a stream: any number of rows in bounded memory. Columns are
 * matched to the model's features by name, in any order.
 *
 * <p>Each row becomes a line {@code row,score} with one more column for each threshold, named
 * {@code aboveFpr0.01} by its rate: 1 if the score is at or above it, 0 if not. Rows count from 1.
 * All cells are numbers, so no spreadsheet takes one for a formula.
 */
@API(status = API.Status.INTERNAL)
public final class CsvScoring {

  /** Numbers in a batch: enough for TensorFlow to work at full speed, and 4 MB. */
  private static final int BATCH_VALUES = 1 << 20;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final List<String> features;
  private final List<Threshold> thresholds;
  private final UnaryOperator<float[]> model;

  /**
   * A scoring by a model.
   *
   * @param features names of its columns; at least one
   * @param thresholds that were saved with it
   * @param model turns rows of features, one after another, into one score each
   */
  public CsvScoring(List<String> features, Thresholds thresholds, UnaryOperator<float[]> model) {
    if (features.isEmpty()) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.CONFIGURATION,
          "The features of this model have no names (it scores images), so a CSV cannot be matched to"
              + " them. Score with the library: Scorer.load(folder).score(rows).");
    }
    this.features = List.copyOf(features);
    this.thresholds = thresholds.values();
    this.model = model;
  }

  /**
   * Scores every row.
   *
   * @param source what to call the input in messages
   * @param in with a header line
   * @param out receives a header line and one line for each row; not closed
   * @param progress hears how many rows are done, after each batch
   * @return how many rows there were
   * @throws AnomalyAwareException if a column is missing or unknown, or a cell is no finite number;
   *     the message names it
   * @throws IOException if reading or writing fails
   * @throws CancellationException if the thread is interrupted
   */
  public long score(String source, Reader in, Appendable out, LongConsumer progress)
      throws IOException {
    try (CSVParser parser = CSVParser.parse(in, FORMAT)) {
      Iterable<CSVRecord> records = parser;
      FeatureColumns columns = null;
      Batch batch = new Batch(source, out);
      for (CSVRecord record : records) {
        if (columns == null) {
          columns = FeatureColumns.match(source, record.toList(), features);
          out.append(header());
          continue;
        }
        batch.add(record, parser.getCurrentLineNumber(), columns);
        if (batch.isFull()) {
          batch.flush(progress);
        }
      }
      if (columns == null) {
        throw new UnusableCsvException(
            source + " is empty; expected a header line with the columns " + features);
      }
      batch.flush(progress);
      return batch.done;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String header() {
    StringBuilder line = new StringBuilder("row,score");
    thresholds.forEach(threshold -> line.append(",aboveFpr").append(threshold.rate()));
    return line.append('\n').toString();
  }

  /** Rows on their way through the model. */
  private final class Batch {

    private final String source;
    private final Appendable out;
    private final int capacity = Math.max(1, BATCH_VALUES / features.size());
    private final float[] values = new float[capacity * features.size()];
    private final long[] lines = new long[capacity];
    private int rows;
    private long done;

    Batch(String source, Appendable out) {
      this.source = source;
      this.out = out;
    }

    boolean isFull() {
      return rows == capacity;
    }

    void add(CSVRecord record, long line, FeatureColumns columns) {
      if (record.size() != features.size()) {
        throw new UnusableCsvException(
            "%s, line %d: %d cells, but the header has %d"
                .formatted(source, line, record.size(), features.size()));
      }
      int offset = rows * features.size();
      for (int feature = 0; feature < features.size(); feature++) {
        String cell = record.get(columns.places().get(feature));
        float value = DecimalCell.parse(cell);
        if (!Float.isFinite(value)) {
          throw new UnusableCsvException(
              "%s, line %d, column %s: '%s' is not a finite number"
                  .formatted(source, line, features.get(feature), DecimalCell.shown(cell)));
        }
        values[offset + feature] = value;
      }
      lines[rows] = line;
      rows++;
    }

    void flush(LongConsumer progress) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Scoring was interrupted");
      }
      if (rows == 0) {
        return;
      }
      float[] scores =
          model.apply(isFull() ? values : Arrays.copyOf(values, rows * features.size()));
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        float score = scores[row];
        if (!Float.isFinite(score)) {
          throw new UnusableCsvException(
              "%s, line %d: the model's score is %s; its values are too far from what it was trained on"
                  .formatted(source, lines[row], score));
        }
        text.append(done + row + 1).append(',').append(score);
        for (Threshold threshold : thresholds) {
          text.append(score >= threshold.score() ? ",1" : ",0");
        }
        text.append('\n');
      }
      out.append(text);
      done += rows;
      rows = 0;
      progress.accept(done);
    }
  }
}
