package ${package};

import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.dataset.Variant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Readings of a machine from a CSV file that comes with the plugin. */
public final class ${className}Dataset implements Dataset {

  private static final String FILE = "${artifactId}.csv";

  private static final List<Feature> FEATURES =
      List.of(
          new Feature("load", "kW", "Power that the machine takes"),
          new Feature("speed", "1/min", "Turns of the shaft"),
          new Feature("temperature", "C", "Temperature of the bearing"),
          new Feature("vibration", "mm/s", "Speed of vibration of the housing"));

  private static final String LABEL = "state";
  private static final String BACKGROUND = "normal";
  private static final String LABELLED = "worn bearing";
  private static final String UNSEEN = "failed cooling";
  private static final List<String> CLASSES = List.of(BACKGROUND, LABELLED, UNSEEN);

  /** The hinge stops pushing an anomaly once it stands out, which a small network needs. */
  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("penalty", "hinge")
          .with("pretrain.epochs", 60)
          .with("pretrain.batch", 64)
          .with("finetune.epochs", 20)
          .with("finetune.batch", 64);

  @Override
  public String id() {
    return "${artifactId}";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  // region card
  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "Readings of a machine",
        "Power, speed, temperature and vibration of a machine, one reading a row. Made up.",
        List.of("None; the readings come with the plugin"),
        "CC0-1.0",
        FEATURES,
        List.of("A worn bearing is known, failed cooling is not."),
        List.of());
  }

  @Override
  public List<Variant> variants() {
    return List.of(new Variant("sample", "The file of the plugin", DataSource.GENERATED, RECIPE));
  }

  // endregion

  // region load
  @Override
  public LoadedDataset load(LoadRequest request) {
    byte[] file = read();
    Samples readings = parse(file);
    Samples.Split background =
        readings.ofClasses(List.of(BACKGROUND)).split(0.7, new SplittableRandom(request.seed()));
    return new LoadedDataset(
        new Shape(FEATURES.size()),
        FEATURES,
        new TrainingRoles(background.first(), readings.ofClasses(List.of(LABELLED))),
        new TestRoles(background.second(), readings.ofClasses(List.of(UNSEEN))),
        sha256(file),
        List.of());
  }

  // endregion

  private static byte[] read() {
    try (InputStream stream = ${className}Dataset.class.getResourceAsStream("/" + FILE)) {
      if (stream == null) {
        throw new DatasetException("The jar of this plugin holds no " + FILE + ". Build it again.");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new DatasetException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }

  // region parse
  private static Samples parse(byte[] file) {
    List<CSVRecord> rows;
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        format.parse(
            new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
      rows = new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new DatasetException(FILE + " is not a CSV file: " + e.getMessage(), e);
    }
    float[] values = new float[rows.size() * FEATURES.size()];
    byte[] classes = new byte[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < FEATURES.size(); column++) {
        values[row * FEATURES.size() + column] = number(rows.get(row), FEATURES.get(column).name());
      }
      classes[row] = (byte) classIndex(rows.get(row));
    }
    return Samples.of(values, FEATURES.size(), CLASSES, classes);
  }

  // endregion

  private static float number(CSVRecord row, String column) {
    String text = cell(row, column);
    try {
      float value = Float.parseFloat(text);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(row, column, text, "a number");
  }

  private static int classIndex(CSVRecord row) {
    int index = CLASSES.indexOf(cell(row, LABEL));
    if (index < 0) {
      throw wrong(row, LABEL, cell(row, LABEL), "one of " + String.join(", ", CLASSES));
    }
    return index;
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static DatasetException wrong(
      CSVRecord row, String column, String text, String expected) {
    return new DatasetException(
        "Row %d of %s has the %s '%s', but %s was expected. Correct the file."
            .formatted(row.getRecordNumber(), FILE, column, text, expected));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
