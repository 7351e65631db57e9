package org.anomalyaware.datasets.csv;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * A table of the user's own: a file with a column of labels, whose classes the settings give their
 * roles. See the module's README.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CsvDataset implements Dataset {

  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("model", "vae")
          .with("model.hidden", 16)
          .with("model.latent", 2)
          .with("pretrain.epochs", 50)
          .with("pretrain.batch", 128)
          .with("finetune.epochs", 20)
          .with("finetune.batch", 128)
          .with("penalty", "negative")
          .with("penalty.clip", 200.0)
          .with("schedule", "linear")
          .with("schedule.maximum", 1.0);

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return CsvSettings.SCHEMA;
  }

  @Override
  public DatasetCard card() {
    return CsvCard.CARD;
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("own", "Rows of dataset.file, real by your word", DataSource.REAL, RECIPE),
        new Variant(
            "stand-in",
            "The same of a file that stands in for real data",
            DataSource.SURROGATE,
            RECIPE));
  }

  @Override
  public Optional<String> ownFiles(String variant) {
    return Optional.of("a CSV or Parquet file with a column of labels, named by dataset.file");
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    Settings settings = request.settings();
    Path given =
        settings
            .find(CsvSettings.FILE)
            .orElseThrow(
                () ->
                    new InvalidSettingsException(
                        List.of(
                            "dataset.file does not say which file to read: --set dataset.file=PATH"
                                + " --set dataset.label=COLUMN --set dataset.background=CLASS")));
    TableFile file = open(given, request);
    FileColumns columns = FileColumns.of(file, settings);
    ImportedTable table = ImportedTable.of(file, columns.label(), columns.oneHot(), request);
    ClassRoles classes =
        ClassRoles.of(
            settings,
            table.classes(),
            new ClassAdvice(given, settings.get(CsvSettings.LABEL), table.classes()));
    Completeness completeness = new Completeness(file, columns, table);
    completeness.requireNumbers();
    List<ChosenFeature> features = ChosenFeature.of(file, columns, table);
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(classes.notes());
    return share(request, table, classes, completeness, features, notes);
  }

  private static TableFile open(Path given, LoadRequest request) {
    Path path = request.folders().locate(given);
    if (!Files.isRegularFile(path)) {
      throw new DatasetException(
          Files.isDirectory(path)
              ? "%s, named by dataset.file, is a folder. Name one file.".formatted(path)
              : "The file %s, named by dataset.file, is neither there nor in %s. Name one that is there."
                  .formatted(path, request.folders()));
    }
    return ParquetFile.begins(path) ? ParquetFile.of(path) : CsvFile.of(path, request.settings());
  }

  private static LoadedDataset share(
      LoadRequest request,
      ImportedTable table,
      ClassRoles classes,
      Completeness completeness,
      List<ChosenFeature> features,
      List<String> notes) {
    MissingValues missing = MissingValues.of(request.settings().get(CsvSettings.MISSING));
    if (missing == MissingValues.REFUSE) {
      completeness.requireNothingMissing();
    }
    RowRoles rows =
        RowRoles.of(
            table,
            classes,
            missing == MissingValues.DROP ? completeness.complete() : row -> true,
            request);
    float[] standIns =
        missing == MissingValues.MEAN
            ? completeness.means(features, rows.trainingBackground())
            : new float[features.size()];
    if (missing == MissingValues.DROP) {
      note(notes, completeness.incompleteRows(), "rows without a number in a feature are left out");
    } else {
      note(
          notes,
          completeness.missingCells(),
          "cells without a number hold their column's mean over the training background");
    }
    note(notes, completeness.unlabelledRows(), "rows without a label are left out");
    Samples samples = new ChosenSamples(table, features, standIns);
    return new LoadedDataset(
        new Shape(features.size()),
        features.stream().map(ChosenFeature::feature).toList(),
        new TrainingRoles(samples.select(rows.trainingBackground()), samples.select(rows.tuning())),
        new TestRoles(samples.select(rows.testBackground()), samples.select(rows.unseen())),
        table.digest(),
        notes);
  }

  private static void note(List<String> notes, long count, String what) {
    if (count > 0) {
      notes.add(count + " " + what + ".");
    }
  }
}
