package org.anomalyaware.engine.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.TestScores;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * {@code scores.csv}: one row per test sample, background first. Scores are written with as many
 * digits as tell them apart, so that every metric can be recomputed from the file. A class whose
 * name a spreadsheet would take for a formula has an apostrophe before it.
 */
@API(status = API.Status.INTERNAL)
public final class ScoresCsv {

  private static final String BACKGROUND = "background";
  private static final String ANOMALY = "anomaly";
  private static final List<String> COLUMNS = List.of("row", "role", "class", "baseline", "tuned");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(COLUMNS.toArray(String[]::new))
          .get();

  /** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"). */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private static final String APOSTROPHE = "'";

  private ScoresCsv() {}

  /**
   * The name of a class as a cell that no spreadsheet computes: an apostrophe goes before what
   * would be a formula, and before an apostrophe that would be taken for that one.
   */
  private static String asWords(String name) {
    return name.startsWith(APOSTROPHE) || startsFormula(name) ? APOSTROPHE + name : name;
  }

  private static String fromWords(String cell) {
    String rest = cell.startsWith(APOSTROPHE) ? cell.substring(1) : cell;
    return rest.startsWith(APOSTROPHE) || startsFormula(rest) ? rest : cell;
  }

  private static boolean startsFormula(String name) {
    return !name.isEmpty() && FORMULA_STARTS.indexOf(name.charAt(0)) >= 0;
  }

  /** Writes scores. */
  public static void write(TestScores scores, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      for (int i = 0; i < scores.size(); i++) {
        printer.printRecord(
            scores.rows()[i],
            scores.isAnomaly(i) ? ANOMALY : BACKGROUND,
            asWords(scores.classOf(i)),
            scores.baseline()[i],
            scores.tuned()[i]);
      }
    }
  }

  /**
   * Reads scores.
   *
   * @throws AnomalyAwareException if the file is not one; the message names the line
   */
  public static TestScores read(Path file) {
    List<CSVRecord> background = new ArrayList<>();
    List<CSVRecord> anomalies = new ArrayList<>();
    CSVFormat reading = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, reading)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw unreadable(
            file, "the columns are " + parser.getHeaderNames() + ", not " + COLUMNS, null);
      }
      for (CSVRecord row : parser) {
        switch (row.get("role")) {
          case BACKGROUND -> background.add(row);
          case ANOMALY -> anomalies.add(row);
          default -> throw unreadable(file, row, "role is " + row.get("role"), null);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(file, e.toString(), e);
    }
    if (background.isEmpty() || anomalies.isEmpty()) {
      throw unreadable(
          file,
          background.size()
              + " rows are background and "
              + anomalies.size()
              + " are anomalies, but there has to be one of each",
          null);
    }
    List<CSVRecord> all = new ArrayList<>(background);
    all.addAll(anomalies);
    return columns(file, all, background.size());
  }

  private static TestScores columns(Path file, List<CSVRecord> records, int backgroundCount) {
    int size = records.size();
    int[] rows = new int[size];
    int[] classIndices = new int[size];
    float[] baseline = new float[size];
    float[] tuned = new float[size];
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      CSVRecord record = records.get(i);
      try {
        rows[i] = Integer.parseInt(record.get("row"));
        baseline[i] = Float.parseFloat(record.get("baseline"));
        tuned[i] = Float.parseFloat(record.get("tuned"));
      } catch (IllegalArgumentException e) {
        throw unreadable(file, record, String.valueOf(e.getMessage()), e);
      }
      classIndices[i] =
          classes.computeIfAbsent(fromWords(record.get("class")), name -> classes.size());
    }
    return new TestScores(
        backgroundCount, rows, List.copyOf(classes.keySet()), classIndices, baseline, tuned);
  }

  private static AnomalyAwareException unreadable(
      Path file, String why, @Nullable Exception cause) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA,
        file + " does not hold scores that can be read: " + why,
        cause);
  }

  private static AnomalyAwareException unreadable(
      Path file, CSVRecord record, String why, @Nullable Exception cause) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA,
        file
            + ", row "
            + record.getRecordNumber()
            + ": "
            + why
            + "; expected a whole number, background or anomaly, a class and two scores",
        cause);
  }
}
