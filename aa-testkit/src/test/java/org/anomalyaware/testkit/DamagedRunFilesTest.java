package org.anomalyaware.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableParser;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.cache.FileTableCache;
import org.anomalyaware.engine.results.ExamplesJson;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.anomalyaware.engine.scoring.CsvScoring;
import org.anomalyaware.engine.scoring.ModelDescription;
import org.anomalyaware.engine.scoring.ModelScreening;
import org.anomalyaware.engine.suite.SettingsFile;
import org.anomalyaware.engine.suite.Suites;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What the engine reads besides data, damaged anywhere: what runs left, and what users write. */
class DamagedRunFilesTest {

  private static final int SCORES_BYTES = 1_500;

  @TempDir private static Path run;

  @BeforeAll
  static void run() {
    BlobsDataset blobs = new BlobsDataset();
    try (ExperimentOutcome outcome = TestEngine.with(blobs).run(Experiment.on(BlobsDataset.ID))) {
      outcome.writeTo(run);
    }
  }

  private static byte[] left(String name) {
    return bytes(run.resolve(name));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  class OfResults extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(left("result.json"));
    }

    @Override
    protected void read(Path file) {
      assertThat(ResultJson.read(file).runs()).isNotNull();
    }
  }

  @Nested
  class OfExamples extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(left("examples.json"));
    }

    @Override
    protected void read(Path file) {
      assertThat(ExamplesJson.read(file).samples()).isNotNull();
    }
  }

  /** The first and the last rows, of background and of anomalies. */
  @Nested
  class OfScores extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      String text = new String(left("scores.csv"), UTF_8);
      int from = text.indexOf('\n', text.length() - SCORES_BYTES) + 1;
      int to = text.indexOf('\n', SCORES_BYTES) + 1;
      return List.of((text.substring(0, to) + text.substring(from)).getBytes(UTF_8));
    }

    @Override
    protected void read(Path file) {
      TestScores scores = ScoresCsv.read(file);
      assertThat(scores.size()).isPositive();
      assertThat(scores.classOf(scores.size() - 1)).isNotNull();
    }
  }

  @Nested
  class OfModelDescriptions extends ReaderContract {
    @Override
    protected String fileName() {
      return "aa-model.json";
    }

    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(left("model/aa-model.json"));
    }

    @Override
    protected void read(Path file) {
      assertThat(ModelDescription.read(file.getParent()).width()).isPositive();
    }
  }

  /** As far as it is read before it is loaded: TensorFlow's own reader is not under test. */
  @Nested
  class OfSavedModels extends ReaderContract {
    @Override
    protected String fileName() {
      return ModelScreening.GRAPH;
    }

    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(left("model/" + ModelScreening.GRAPH));
    }

    @Override
    protected void read(Path file) {
      assertThat(ModelScreening.objections(file.getParent())).isNotNull();
    }
  }

  @Nested
  class OfSuites extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      return Stream.of("quick", "paper", "unseen")
          .map(id -> Suites.class.getResourceAsStream(id + ".yaml"))
          .map(
              stream -> {
                try (stream) {
                  return Objects.requireNonNull(stream).readAllBytes();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    }

    @Override
    protected List<String> words() {
      return List.of(
          "&a ", "*a", "<<: ", "!!java.net.URL ", "- ", ": ", "|", ">-", "---", "{a: b}");
    }

    @Override
    protected void read(Path file) {
      assertThat(Suites.read(file)).isNotNull();
    }
  }

  @Nested
  class OfSettings extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      String text =
          """
          dataset: smeft
          variant: paper
          seeds: [1, 2]
          pretrain.epochs: 12
          penalty: negative
          """;
      return List.of(text.getBytes(UTF_8));
    }

    @Override
    protected void read(Path file) {
      if (SettingsFile.isOne(file)) {
        assertThat(SettingsFile.read(file).seeds()).isNotEmpty();
      } else {
        throw new DatasetException(file + " holds no settings");
      }
    }
  }

  @Nested
  class OfFeaturesToScore extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      String text = "z,x,y\n0.1,-2e-3,7\n" + "1,2,3\n".repeat(20);
      return List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8));
    }

    @Override
    protected List<String> words() {
      return List.of("x", "y", "z");
    }

    @Override
    protected void read(Path file) throws IOException {
      Thresholds thresholds =
          new Thresholds(9, List.of(new Threshold(0.1, 1.5, 0.05, 0.2, null)), Map.of());
      StringBuilder out = new StringBuilder();
      CsvScoring scoring =
          new CsvScoring(List.of("x", "y", "z"), thresholds, rows -> new float[rows.length / 3]);
      try (Reader in =
          new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
        long rows = scoring.score(file.toString(), in, out, done -> {});
        assertThat(out.toString().lines().count()).isEqualTo(rows + 1);
      }
    }

    /** The batch that rows are gathered in, whatever their number. */
    @Override
    protected long mostAllocated(long size) {
      return super.mostAllocated(size) + (16L << 20);
    }
  }

  /**
   * Parsed tables that are kept: most of the time with a checksum that fits the damage, as no
   * accident leaves it.
   */
  @Nested
  class OfTables extends ReaderContract {
    private static final TableKey KEY = new TableKey("rows-1", "0123456789abcdef".repeat(4));
    private static final TableParser PARSER =
        sink -> {
          sink.begin(3, List.of("even", "odd"));
          for (int row = 0; row < 11; row++) {
            sink.row(new float[] {row, row + 0.5f, -row}, row % 2);
          }
          sink.fact("left out", "3");
        };

    @Override
    protected String fileName() {
      return KEY.parser() + "-" + KEY.digest() + ".table";
    }

    @Override
    protected List<byte[]> wholeFiles() {
      try {
        Path folder = Files.createTempDirectory(run, "tables");
        new FileTableCache(folder, Clock.systemUTC()).table(KEY, PARSER);
        return List.of(bytes(folder.resolve(fileName())));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected byte[] wrapped(byte[] damaged, long number) {
      int end = damaged.length - Integer.BYTES;
      if (number % 4 != 3 && end >= 0) {
        CRC32C checksum = new CRC32C();
        checksum.update(damaged, 0, end);
        ByteBuffer.wrap(damaged)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(end, (int) checksum.getValue());
      }
      return damaged;
    }

    /** One that is made anew was refused; classes are left to the checksum. */
    @Override
    protected void read(Path file) {
      List<Path> parsed = new ArrayList<>();
      ParsedTable table =
          new FileTableCache(file.getParent(), Clock.systemUTC())
              .table(
                  KEY,
                  sink -> {
                    parsed.add(file);
                    PARSER.parse(sink);
                  });
      float[] row = new float[table.samples().width()];
      for (int i = 0; i < table.samples().size(); i++) {
        table.samples().copyTo(i, row, 0);
      }
      if (!parsed.isEmpty()) {
        throw new DatasetException(file + " was made anew");
      }
    }
  }
}
