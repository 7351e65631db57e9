package org.anomalyaware.datasets.cicids;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.anomalyaware.datasets.cicids.simulation.FlowSimulator;
import org.anomalyaware.datasets.cicids.simulation.SimulatedFlows;
import org.anomalyaware.datasets.cicids.simulation.TrafficKind;

/** The flows of the variant simulated, by role, with what is to be told of them. */
final class SimulatedTraffic {

  private static final String TASK = "Simulating CICIDS flows";

  private final LoadRequest request;
  private final boolean destinationPort;
  private final boolean once;
  private final List<Feature> features;
  private final Map<SimulatedFamily, Samples> roles = new EnumMap<>(SimulatedFamily.class);
  private final MessageDigest sha256 = newSha256();
  private final ClassCounts simulated = new ClassCounts();
  private final ClassCounts notFinite = new ClassCounts();
  private final ClassCounts repeated = new ClassCounts();

  private SimulatedTraffic(LoadRequest request) {
    this.request = request;
    this.destinationPort = request.settings().get(CicidsSettings.DESTINATION_PORT);
    this.once = request.settings().get(CicidsSettings.DUPLICATES).equals(CicidsSettings.ONCE);
    this.features =
        FlowFeatures.ALL.stream()
            .filter(each -> destinationPort || !each.name().equals(FlowFeatures.DESTINATION_PORT))
            .toList();
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Simulates all roles. */
  static SimulatedTraffic simulate(LoadRequest request) {
    SimulatedTraffic traffic = new SimulatedTraffic(request);
    try {
      traffic.fill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException(TASK + " was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    }
    return traffic;
  }

  private void fill() throws InterruptedException {
    long seed = request.settings().get(SimulationSettings.SAMPLE_SEED);
    FlowSimulator simulator = new FlowSimulator(seed, request.threads());
    long total = 0;
    for (SimulatedFamily family : SimulatedFamily.values()) {
      total += flows(family);
    }
    long before = 0;
    for (SimulatedFamily family : SimulatedFamily.values()) {
      Table table = new Table(flows(family));
      for (Map.Entry<TrafficKind, Integer> part : family.among(flows(family)).entrySet()) {
        long start = before;
        long all = total;
        SimulatedFlows flows =
            simulator.simulate(
                part.getKey(),
                part.getValue(),
                done -> request.progress().progressed(TASK, start + done, all));
        table.add(part.getKey(), flows);
        before += flows.rows();
      }
      roles.put(family, table.finish());
    }
  }

  private int flows(SimulatedFamily family) {
    Setting<Integer> setting =
        switch (family) {
          case BENIGN -> SimulationSettings.BENIGN_FLOWS;
          case BRUTE_FORCE -> SimulationSettings.BRUTE_FORCE_FLOWS;
          case DOS -> SimulationSettings.DOS_FLOWS;
        };
    return request.settings().get(setting);
  }

  /** The columns of the samples. */
  List<Feature> features() {
    return features;
  }

  /** All flows of a family. */
  Samples samples(SimulatedFamily family) {
    Samples samples = roles.get(family);
    if (samples == null) {
      throw new IllegalStateException(family + " was not simulated");
    }
    return samples;
  }

  /** SHA-256 of all rows as little-endian floats, in the order of the families. */
  String digest() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** What was simulated and what was left out, one sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "These flows are simulated, not captured: %s. Limits of the simulation are in the card."
            .formatted(simulated));
    if (notFinite.total() > 0) {
      notes.add(
          "Left out besides, because they have no duration and so no finite rates: %s."
              .formatted(notFinite));
    }
    if (repeated.total() > 0) {
      notes.add(
          "Left out, because a row with the same numbers and class is there: %s."
              .formatted(repeated));
    }
    return List.copyOf(notes);
  }

  /** Rows of one family. */
  private final class Table {

    private final float[] values;
    private final byte[] classes;
    private final List<String> names = new ArrayList<>();
    private final RowSet seen = new RowSet();
    private int rows;

    Table(int capacity) {
      this.values = new float[Math.multiplyExact(capacity, features.size())];
      this.classes = new byte[capacity];
    }

    void add(TrafficKind kind, SimulatedFlows flows) {
      TrafficClass traffic =
          TrafficClass.of(kind.label(), TrafficClass.PUBLISHED)
              .orElseThrow(() -> new IllegalStateException(kind + " is no published class"));
      names.add(traffic.label());
      int from = destinationPort ? 0 : 1;
      for (int row = 0; row < flows.rows(); row++) {
        int start = row * FlowColumn.COUNT;
        float[] values = Arrays.copyOfRange(flows.values(), start + from, start + FlowColumn.COUNT);
        if (once && !seen.add(RowSet.bits(RowSet.bits(values), traffic))) {
          repeated.add(traffic, 1);
        } else {
          System.arraycopy(values, 0, this.values, rows * features.size(), features.size());
          classes[rows] = (byte) names.indexOf(traffic.label());
          rows++;
        }
      }
      simulated.add(traffic, flows.rows());
      notFinite.add(traffic, flows.notFinite());
    }

    Samples finish() {
      int width = features.size();
      float[] kept = Arrays.copyOf(values, rows * width);
      ByteBuffer row = ByteBuffer.allocate(width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int start = 0; start < kept.length; start += width) {
        row.asFloatBuffer().put(kept, start, width);
        sha256.update(row.array());
      }
      return Samples.of(kept, width, names, Arrays.copyOf(classes, rows));
    }
  }
}
