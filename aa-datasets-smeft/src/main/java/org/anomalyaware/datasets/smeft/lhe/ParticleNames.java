package org.anomalyaware.datasets.smeft.lhe;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of particles as event generators' users write them, for messages. */
final class ParticleNames {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "d"),
          Map.entry(2, "u"),
          Map.entry(3, "s"),
          Map.entry(4, "c"),
          Map.entry(5, "b"),
          Map.entry(6, "t"),
          Map.entry(11, "e-"),
          Map.entry(12, "ve"),
          Map.entry(13, "mu-"),
          Map.entry(14, "vm"),
          Map.entry(15, "ta-"),
          Map.entry(16, "vt"),
          Map.entry(21, "g"),
          Map.entry(22, "a"),
          Map.entry(23, "z"),
          Map.entry(24, "w+"),
          Map.entry(25, "h"));

  private static final Map<Integer, String> ANTIPARTICLES =
      Map.of(11, "e+", 13, "mu+", 15, "ta+", 24, "w-");

  private ParticleNames() {}

  static String of(int id) {
    int particle = Math.abs(id);
    String name = NAMES.get(particle);
    if (name == null) {
      return "[" + id + "]";
    }
    return id > 0 ? name : ANTIPARTICLES.getOrDefault(particle, name + "~");
  }

  /** An event as a process, such as {@code u u~ > z h > e+ e- b b~}. */
  static String process(LheEvent event) {
    String incoming = names(event, LheParticle.INCOMING);
    String intermediate = names(event, LheParticle.INTERMEDIATE);
    String outgoing = names(event, LheParticle.OUTGOING);
    return incoming + " > " + (intermediate.isEmpty() ? "" : intermediate + " > ") + outgoing;
  }

  private static String names(LheEvent event, int status) {
    List<LheParticle> particles = event.particles();
    return particles.stream()
        .filter(particle -> particle.status() == status)
        .map(particle -> of(particle.id()))
        .collect(Collectors.joining(" "));
  }
}
