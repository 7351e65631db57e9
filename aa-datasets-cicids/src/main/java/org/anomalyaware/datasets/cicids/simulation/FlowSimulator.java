package org.anomalyaware.datasets.cicids.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.anomalyaware.datasets.cicids.meter.FlowMeter;
import org.anomalyaware.datasets.cicids.meter.MeterSettings;
import org.anomalyaware.datasets.cicids.meter.MeteredFlow;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.apiguardian.api.API;

/**
 * Simulates traffic and meters it. Flows come in blocks of fixed size, each with a random stream of
 * its own that is named by seed, kind of traffic and block; so the result depends on the seed but
 * not on the number of threads, and with the same seed fewer flows are a prefix of more. Within a
 * block activities follow one another until the block is full; what the last one has left over is
 * dropped.
 */
@API(status = API.Status.INTERNAL)
public final class FlowSimulator {

  private static final int FLOWS_PER_BLOCK = 500;

  /**
   * What UDP headers count as: the length of the TCP header that the meter last read. In the first
   * 1,998 benign flows of the published Monday and Thursday files these three cover nearly all.
   */
  private static final int[] LAST_TCP_HEADERS = {20, 32, 40};

  private static final double[] UP_TO = {0.62, 0.97, 1.0};

  private final long seed;
  private final int threads;

  /** A simulator whose numbers the seed decides. */
  public FlowSimulator(long seed, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads = " + threads + " must be at least 1");
    }
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Flows of one kind.
   *
   * @param progress hears how many flows are done, one call at a time, from any thread
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public SimulatedFlows simulate(TrafficKind kind, int flows, LongConsumer progress)
      throws InterruptedException {
    float[] values = new float[Math.multiplyExact(flows, FlowColumn.COUNT)];
    List<Callable<Integer>> blocks = new ArrayList<>();
    Progress done = new Progress(progress);
    for (int first = 0; first < flows; first += FLOWS_PER_BLOCK) {
      Block block = new Block(kind, values, first, Math.min(flows, first + FLOWS_PER_BLOCK));
      blocks.add(
          () -> {
            int notFinite = block.fill();
            done.add(block.last - block.first);
            return notFinite;
          });
    }
    long notFinite = 0;
    for (int each : run(blocks)) {
      notFinite += each;
    }
    return new SimulatedFlows(values, notFinite);
  }

  private List<Integer> run(List<Callable<Integer>> blocks) throws InterruptedException {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "cicids-simulator");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Integer> results = new ArrayList<>(blocks.size());
      for (Future<Integer> result : executor.invokeAll(blocks)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("simulating flows failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  /** Some rows in a row. */
  private final class Block {

    private final TrafficKind kind;
    private final float[] values;
    private final int first;
    private final int last;
    private final Draws draws;
    private final Activity activity;
    private final FlowMeter meter = new FlowMeter(MeterSettings.DEFAULT);
    private int next;
    private int notFinite;

    Block(TrafficKind kind, float[] values, int first, int last) {
      this.kind = kind;
      this.values = values;
      this.first = first;
      this.last = last;
      this.next = first;
      this.draws = Draws.of(seed, kind.label().hashCode(), first / FLOWS_PER_BLOCK);
      this.activity = kind.activity();
    }

    int fill() {
      while (next < last) {
        activity.run(draws, this::measure);
      }
      return notFinite;
    }

    private void measure(Conversation conversation) {
      for (MeteredFlow flow : meter.measure(conversation, lastTcpHeader())) {
        if (next == last) {
          return;
        }
        if (!kind.isLabelled(flow)) {
          continue;
        }
        if (flow.isFinite()) {
          flow.copyTo(values, next * FlowColumn.COUNT);
          next++;
        } else {
          notFinite++;
        }
      }
    }

    private int lastTcpHeader() {
      double chance = draws.unit();
      int i = 0;
      while (chance >= UP_TO[i]) {
        i++;
      }
      return LAST_TCP_HEADERS[i];
    }
  }

  /** Adds up what several threads have done and reports it one call at a time. */
  private static final class Progress {
    private final LongConsumer listener;
    private long done;

    Progress(LongConsumer listener) {
      this.listener = listener;
    }

    synchronized void add(long flows) {
      done += flows;
      listener.accept(done);
    }
  }
}
