package org.anomalyaware.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.settings.InvalidSettingsException;

/** Reading files: CSV, HDF5 and IDX. */
final class LoadingSection {

  private LoadingSection() {}

  static Section section() {
    return new Section(
        "loading",
        "Loading",
        "Files to samples in memory, the files in the operating system's cache. Ours checks every row,"
            + " looks for rows that occur twice where the dataset says so, and shares them out among"
            + " the roles; no parsed table is kept. pandas and NumPy read the same files to arrays and"
            + " do none of that.",
        3,
        LoadingSection::contests);
  }

  private static List<Contest> contests(Effort effort) {
    return List.of(
        contest(
            effort,
            "CSV of cicids",
            "cicids",
            List.of("cleaned_balanced.csv", "cleaned_stratified.csv"),
            "csv",
            "pandas.read_csv"),
        contest(
            effort,
            "HDF5 of lhco",
            "lhco",
            List.of("events_sample.features.h5"),
            "hdf5",
            "pandas.read_hdf"),
        contest(
            effort,
            "IDX of mnist",
            "mnist",
            List.of(
                "mnist/train-images-idx3-ubyte",
                "mnist/t10k-images-idx3-ubyte",
                "fashion-mnist/train-images-idx3-ubyte"),
            "idx",
            "NumPy"));
  }

  private static Contest contest(
      Effort effort, String work, String dataset, List<String> names, String task, String peer) {
    List<Path> files = names.stream().map(name -> effort.file(dataset, name)).toList();
    return new Contest(
        work + size(files),
        Unit.SECONDS,
        new Ours(effort, dataset, files),
        new PythonContestant(
            peer, task, Map.of("files", files.stream().map(Path::toString).toList())));
  }

  private static String size(List<Path> files) {
    if (!files.stream().allMatch(Files::isReadable)) {
      return "";
    }
    double bytes = files.stream().mapToDouble(LoadingSection::bytes).sum();
    return String.format(Locale.ROOT, ", %.1f MB", bytes / 1e6);
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dataset's own reader, by way of the dataset. */
  private static final class Ours implements Contestant {

    private final Effort effort;
    private final String dataset;
    private final List<Path> files;

    Ours(Effort effort, String dataset, List<Path> files) {
      this.effort = effort;
      this.dataset = dataset;
      this.files = files;
    }

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public void prepare() throws AbsentException {
      List<Path> missing = files.stream().filter(file -> !Files.isReadable(file)).toList();
      if (!missing.isEmpty()) {
        throw new AbsentException("there is no " + missing.get(0) + " (--data)");
      }
      try {
        measure();
      } catch (DatasetException | InvalidSettingsException e) {
        throw new AbsentException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }

    @Override
    public double measure() {
      Experiment experiment = effort.experiment(dataset);
      if (!dataset.equals("mnist")) {
        experiment =
            experiment.with(
                "dataset.file",
                files.stream().map(Path::toString).collect(Collectors.joining(",")));
      }
      return Loading.seconds(experiment);
    }
  }
}
