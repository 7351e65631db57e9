package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the contests of a section: round by round, all contestants in turn. */
final class Arena implements AutoCloseable {

  private final String section;
  private final int rounds;
  private final Consumer<String> progress;
  private final List<Contest> contests;
  private final List<List<Entry>> entries = new ArrayList<>();

  /** A contestant, and how it did so far. */
  private static final class Entry {
    private final Contestant contestant;
    private final List<Double> values = new ArrayList<>();
    private @Nullable String absence;

    Entry(Contestant contestant) {
      this.contestant = contestant;
    }

    Standing standing() {
      return new Standing(contestant.name(), List.copyOf(values), absence);
    }
  }

  Arena(String section, List<Contest> contests, int rounds, Consumer<String> progress) {
    this.section = section;
    this.contests = contests;
    this.rounds = rounds;
    this.progress = progress;
    for (Contest contest : contests) {
      entries.add(contest.contestants().stream().map(Entry::new).toList());
    }
  }

  /**
   * Runs all rounds.
   *
   * @param listener hears of the result after every round
   */
  void run(Consumer<SectionResult> listener) {
    forEach(this::prepare);
    for (int round = 1; round <= rounds; round++) {
      int number = round;
      forEach((contest, entry) -> measure(contest, entry, number));
      listener.accept(result(round));
    }
  }

  private interface Task {
    void run(Contest contest, Entry entry);
  }

  private void forEach(Task task) {
    for (int i = 0; i < contests.size(); i++) {
      for (Entry entry : entries.get(i)) {
        if (entry.absence == null) {
          task.run(contests.get(i), entry);
        }
      }
    }
  }

  private void prepare(Contest contest, Entry entry) {
    try {
      entry.contestant.prepare();
    } catch (AbsentException e) {
      entry.absence = e.getMessage();
      progress.accept(
          "%s: %s, %s does not take part: %s"
              .formatted(section, contest.work(), entry.contestant.name(), entry.absence));
    }
  }

  private void measure(Contest contest, Entry entry, int round) {
    double value = entry.contestant.measure();
    entry.values.add(value);
    progress.accept(
        String.format(
            Locale.ROOT,
            "%s, round %d of %d: %s, %s: %s %s",
            section,
            round,
            rounds,
            contest.work(),
            entry.contestant.name(),
            Figures.of(value),
            contest.unit().label()));
  }

  private SectionResult result(int round) {
    List<ContestResult> results = new ArrayList<>();
    for (int i = 0; i < contests.size(); i++) {
      results.add(
          new ContestResult(
              contests.get(i).work(),
              contests.get(i).unit(),
              entries.get(i).stream().map(Entry::standing).toList()));
    }
    return new SectionResult(section, round, round == rounds, results);
  }

  @Override
  public void close() {
    entries.forEach(of -> of.forEach(entry -> entry.contestant.close()));
  }
}
