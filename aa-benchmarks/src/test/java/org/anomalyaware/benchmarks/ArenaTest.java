package org.anomalyaware.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArenaTest {

  private final List<String> order = new ArrayList<>();
  private final List<SectionResult> heard = new ArrayList<>();

  /** Says when it is asked, and gives 10, 20, 30 or 1, 2, 3, ... */
  private final class Counting implements Contestant {

    private final String name;
    private final double step;
    private int calls;

    Counting(String name, double step) {
      this.name = name;
      this.step = step;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void prepare() {}

    @Override
    public double measure() {
      order.add(name);
      return ++calls * step;
    }

    @Override
    public void close() {
      order.add(name + " closed");
    }
  }

  private record Absentee(String name) implements Contestant {

    @Override
    public void prepare() throws AbsentException {
      throw new AbsentException("needs a moon");
    }

    @Override
    public double measure() {
      throw new AssertionError("It is not here");
    }
  }

  @Test
  void contestants_take_turns_and_every_round_is_reported() {
    Contest contest =
        new Contest(
            "work",
            Unit.STEPS_PER_SECOND,
            new Counting("ours", 10),
            new Counting("theirs", 1),
            new Absentee("nobody"));

    try (Arena arena = new Arena("section", List.of(contest), 2, progress -> {})) {
      arena.run(heard::add);
    }

    assertThat(order)
        .containsExactly("ours", "theirs", "ours", "theirs", "ours closed", "theirs closed");
    assertThat(heard).extracting(SectionResult::whole).containsExactly(false, true);
    assertThat(heard.get(1).contests().get(0).standings())
        .containsExactly(
            new Standing("ours", List.of(10.0, 20.0), null),
            new Standing("theirs", List.of(1.0, 2.0), null),
            new Standing("nobody", List.of(), "needs a moon"));
  }
}
