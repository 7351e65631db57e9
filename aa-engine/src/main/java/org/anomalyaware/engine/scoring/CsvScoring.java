package org.anomalyaware.engine.scoring;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apiguardian.api.API;

/**
 * Scores a CSV of raw features as a stream: any number of rows in bounded memory. Columns are
 * matched to the model's features by name, in any order.
 *
 * <p>One thread reads; the others turn cells into numbers, score them and put lines together.
 *
 * <p>Each row becomes a line {@code row,score} with one more column for each threshold, named
 * {@code aboveFpr0.01} by its rate: 1 if the score is at or above it, 0 if not. Rows count from 1.
 * All cells are numbers, so no spreadsheet takes one for a formula.
 */
@API(status = API.Status.INTERNAL)
public final class CsvScoring {

  /** Cells in a batch: few enough for some batches to be under way at once. */
  private static final int BATCH_CELLS = 1 << 16;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final List<String> features;
  private final List<Threshold> thresholds;
  private final UnaryOperator<float[]> model;
  private final int batchRows;

  /**
   * A scoring by a model.
   *
   * @param features names of its columns; at least one
   * @param thresholds that were saved with it
   * @param model turns rows of features, one after another, into one score each; is called by
   *     several threads at once
   */
  public CsvScoring(List<String> features, Thresholds thresholds, UnaryOperator<float[]> model) {
    this.features = List.copyOf(features);
    this.thresholds = thresholds.values();
    this.model = model;
    this.batchRows = Math.max(1, BATCH_CELLS / features.size());
  }

  /**
   * The columns of a model: its features, or where they have no names the pixels of an image, as in
   * {@code pixel0}, row by row from the upper left corner.
   *
   * @param width how many features it has
   */
  public static List<String> columns(List<String> features, int width) {
    return features.isEmpty()
        ? IntStream.range(0, width).mapToObj(pixel -> "pixel" + pixel).toList()
        : features;
  }

  /**
   * Scores every row.
   *
   * @param source what to call the input in messages
   * @param in with a header line
   * @param out receives a header line and one line for each row; not closed
   * @param progress hears how many rows were read, after each batch
   * @return how many rows there were
   * @throws AnomalyAwareException if a column is missing or unknown, or a cell is no finite number;
   *     the message names it
   * @throws IOException if reading or writing fails
   * @throws CancellationException if the thread is interrupted
   */
  public long score(String source, Reader in, Appendable out, LongConsumer progress)
      throws IOException {
    try (CSVParser parser = CSVParser.parse(in, FORMAT);
        OrderedWork<String> work = new OrderedWork<>(out::append)) {
      Iterator<CSVRecord> records = parser.iterator();
      try {
        return score(source, parser, records, out, work, progress);
      } catch (UncheckedIOException e) { // of the reader
        // What is wrong with an earlier row is said first.
        work.finish();
        throw e;
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException broken) {
        throw notCsv(source, broken);
      }
      throw e.getCause();
    } catch (CSVException e) {
      throw notCsv(source, e);
    }
  }

  private long score(
      String source,
      CSVParser parser,
      Iterator<CSVRecord> records,
      Appendable out,
      OrderedWork<String> work,
      LongConsumer progress)
      throws IOException {
    if (!records.hasNext()) {
      throw new UnusableCsvException(
          source + " is empty; expected a header line with the columns " + features);
    }
    FeatureColumns columns = FeatureColumns.match(source, records.next().toList(), features);
    out.append(header());
    long done = 0;
    while (records.hasNext()) {
      List<CSVRecord> rows = new ArrayList<>(batchRows);
      long[] lines = new long[batchRows];
      while (rows.size() < batchRows && records.hasNext()) {
        rows.add(records.next());
        lines[rows.size() - 1] = parser.getCurrentLineNumber();
      }
      Batch batch = new Batch(source, columns, done, rows, lines);
      done += rows.size();
      work.submit(batch::scored);
      progress.accept(done);
    }
    work.finish();
    return done;
  }

  /** Such as a quote that is not closed. */
  private static UnusableCsvException notCsv(String source, CSVException e) {
    return new UnusableCsvException(source + " is no CSV (RFC 4180): " + e.getMessage());
  }

  private String header() {
    StringBuilder line = new StringBuilder("row,score");
    thresholds.forEach(threshold -> line.append(",aboveFpr").append(threshold.rate()));
    return line.append('\n').toString();
  }

  /** Rows on their way through the model. */
  private final class Batch {

    private final String source;
    private final FeatureColumns columns;
    private final long before;
    private final List<CSVRecord> rows;
    private final long[] lines;

    Batch(String source, FeatureColumns columns, long before, List<CSVRecord> rows, long[] lines) {
      this.source = source;
      this.columns = columns;
      this.before = before;
      this.rows = rows;
      this.lines = lines;
    }

    /** The lines of the output. */
    String scored() {
      float[] scores = model.apply(values());
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < scores.length; row++) {
        float score = scores[row];
        if (!Float.isFinite(score)) {
          throw new UnusableCsvException(
              "%s, line %d: the model's score is %s; its values are too far from what it was trained on"
                  .formatted(source, lines[row], score));
        }
        text.append(before + row + 1).append(',').append(score);
        for (Threshold threshold : thresholds) {
          text.append(score >= threshold.score() ? ",1" : ",0");
        }
        text.append('\n');
      }
      return text.toString();
    }

    private float[] values() {
      float[] values = new float[rows.size() * features.size()];
      for (int row = 0; row < rows.size(); row++) {
        CSVRecord record = rows.get(row);
        if (record.size() != features.size()) {
          throw new UnusableCsvException(
              "%s, line %d: %d cells, but the header has %d"
                  .formatted(source, lines[row], record.size(), features.size()));
        }
        for (int feature = 0; feature < features.size(); feature++) {
          String cell = record.get(columns.places().get(feature));
          float value = DecimalCell.parse(cell);
          if (!Float.isFinite(value)) {
            throw new UnusableCsvException(
                "%s, line %d, column %s: '%s' is not a finite number"
                    .formatted(source, lines[row], features.get(feature), DecimalCell.shown(cell)));
          }
          values[row * features.size() + feature] = value;
        }
      }
      return values;
    }
  }
}
