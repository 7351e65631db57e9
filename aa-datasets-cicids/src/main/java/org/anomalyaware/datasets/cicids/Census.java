package org.anomalyaware.datasets.cicids;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, found by a look at its labels alone. It costs little beside reading the
 * numbers, and tells which files are needed and whether two files are the same.
 *
 * @param header its layout
 * @param counts rows by class
 * @param blankRows rows without any value
 * @param sha256 SHA-256 of its content, uncompressed, in hexadecimal
 */
record Census(FlowFile file, FlowHeader header, ClassCounts counts, long blankRows, String sha256) {

  /** To be another whenever the code below could find something else in a file. */
  private static final String VERSION = "cicids-labels-2";

  private static final String CONTENT = "content";
  private static final String BLANK_ROWS = "blank rows";
  private static final String ROWS_OF = "rows of ";

  private static final int BUFFER_BYTES = 1 << 18;
  private static final int MOST_LABEL_BYTES = 200;
  private static final int SHOWN_LABEL = 60;

  /**
   * What a file holds, as it was found before, or else by reading it now.
   *
   * @param progress hears how many bytes have been read, if they are
   * @throws DatasetException if it cannot be read, a line is too long, or a label is unknown
   */
  static Census of(FlowFile file, FlowHeader header, TableCache tables, LongConsumer progress) {
    TableKey key = new TableKey(VERSION, file.sourceDigest(tables));
    Map<String, String> facts =
        tables
            .table(
                key,
                sink -> {
                  Census taken = take(file, header, progress);
                  if (!file.sourceDigest(tables).equals(key.digest())) {
                    throw file.changed();
                  }
                  taken.tell(sink);
                })
            .facts();
    ClassCounts counts = new ClassCounts();
    for (TrafficClass each : header.layout().classes()) {
      counts.add(each, Long.parseLong(facts.getOrDefault(ROWS_OF + each.label(), "0")));
    }
    return new Census(
        file,
        header,
        counts,
        Long.parseLong(facts.getOrDefault(BLANK_ROWS, "0")),
        facts.getOrDefault(CONTENT, ""));
  }

  /** A table without rows, whose facts are what counts. */
  private void tell(TableSink sink) {
    sink.begin(1, List.of("none"));
    sink.fact(CONTENT, sha256);
    sink.fact(BLANK_ROWS, Long.toString(blankRows));
    for (TrafficClass each : header.layout().classes()) {
      if (counts.of(each) > 0) {
        sink.fact(ROWS_OF + each.label(), Long.toString(counts.of(each)));
      }
    }
  }

  /**
   * Reads a file from beginning to end.
   *
   * @param progress hears how many bytes have been read
   * @throws DatasetException if it cannot be read, a line is too long, or a label is unknown
   */
  static Census take(FlowFile file, FlowHeader header, LongConsumer progress) {
    MessageDigest sha256 = Checksum.Algorithm.SHA_256.newDigest();
    Labels labels = new Labels(file, header.layout());
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    try (InputStream in = file.open()) {
      int read = in.read(buffer);
      while (read >= 0) {
        if (Thread.interrupted()) {
          Thread.currentThread().interrupt();
          throw new CancellationException("Reading " + file.name() + " was interrupted");
        }
        sha256.update(buffer, 0, read);
        labels.accept(buffer, read);
        total += read;
        progress.accept(total);
        read = in.read(buffer);
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    labels.finish();
    return new Census(
        file, header, labels.counts, labels.blank, HexFormat.of().formatHex(sha256.digest()));
  }

  /** Counts the last cell of each line. */
  private static final class Labels {

    private final FlowFile file;
    private final Layout layout;
    private final ClassCounts counts = new ClassCounts();
    private final byte[] label = new byte[MOST_LABEL_BYTES];
    private int labelLength;
    private int lineBytes;
    private long line = 1;
    private long blank;
    private boolean anyValue;
    private boolean afterReturn;

    /** Most lines repeat the label of the line before. */
    private byte[] lastLabel = new byte[0];

    private @Nullable TrafficClass lastClass;

    Labels(FlowFile file, Layout layout) {
      this.file = file;
      this.layout = layout;
    }

    void accept(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        byte b = bytes[i];
        if (b == '\n' || b == '\r') {
          // a carriage return by itself ends a line for the parser too
          if (b == '\r' || !afterReturn) {
            endLine();
          }
          afterReturn = b == '\r';
          continue;
        }
        afterReturn = false;
        if (++lineBytes > FlowHeader.MOST_LINE_BYTES) {
          throw new DatasetException(
              "%s, line %d: the line is longer than %d bytes. Expected are rows of numbers; fetch the"
                      .formatted(file.name(), line, FlowHeader.MOST_LINE_BYTES)
                  + " file again.");
        }
        if (b == ',') {
          labelLength = 0;
        } else {
          anyValue |= (b > ' ' || b < 0) && b != '"';
          if (labelLength < MOST_LABEL_BYTES) {
            label[labelLength++] = b;
          }
        }
      }
    }

    void finish() {
      if (lineBytes > 0) {
        endLine();
      }
    }

    private void endLine() {
      if (line > 1) {
        if (anyValue) {
          counts.add(classOfLine(), 1);
        } else {
          blank++;
        }
      }
      line++;
      lineBytes = 0;
      labelLength = 0;
      anyValue = false;
    }

    private TrafficClass classOfLine() {
      TrafficClass known = lastClass;
      if (known != null && Arrays.equals(lastLabel, 0, lastLabel.length, label, 0, labelLength)) {
        return known;
      }
      byte[] bytes = Arrays.copyOf(label, labelLength);
      String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
      TrafficClass found = TrafficClass.of(text, layout.classes()).orElseThrow(() -> unknown(text));
      lastLabel = bytes;
      lastClass = found;
      return found;
    }

    private DatasetException unknown(String text) {
      return new DatasetException(
          "%s, line %d, column '%s': unknown label '%s'. Expected is one of %s. If the line is cut short"
                  .formatted(
                      file.name(),
                      line,
                      layout.labelColumn(),
                      FlowFile.printable(text, SHOWN_LABEL),
                      String.join(
                          ", ", layout.classes().stream().map(TrafficClass::label).toList()))
              + " or damaged, fetch the file again.");
    }
  }
}
