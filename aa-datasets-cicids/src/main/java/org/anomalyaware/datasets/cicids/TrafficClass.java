package org.anomalyaware.datasets.cicids;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flow is labelled as, in the published files and in the cleaned form. */
enum TrafficClass {
  BENIGN("BENIGN", null),
  FTP_PATATOR("FTP-Patator", AttackFamily.BRUTE_FORCE),
  SSH_PATATOR("SSH-Patator", AttackFamily.BRUTE_FORCE),
  DOS_HULK("DoS Hulk", AttackFamily.DOS),
  DOS_GOLDENEYE("DoS GoldenEye", AttackFamily.DOS),
  DOS_SLOWLORIS("DoS slowloris", AttackFamily.DOS),
  DOS_SLOWHTTPTEST("DoS Slowhttptest", AttackFamily.DOS),
  HEARTBLEED("Heartbleed", AttackFamily.HEARTBLEED),
  WEB_BRUTE_FORCE("Web Attack Brute Force", AttackFamily.WEB_ATTACK),
  WEB_XSS("Web Attack XSS", AttackFamily.WEB_ATTACK),
  WEB_SQL_INJECTION("Web Attack Sql Injection", AttackFamily.WEB_ATTACK),
  INFILTRATION("Infiltration", AttackFamily.INFILTRATION),
  BOT("Bot", AttackFamily.BOTNET),
  PORT_SCAN("PortScan", AttackFamily.PORT_SCAN),
  DDOS("DDoS", AttackFamily.DDOS),
  CLEANED_NORMAL("Normal Traffic", null),
  CLEANED_BRUTE_FORCE("Brute Force", AttackFamily.BRUTE_FORCE),
  CLEANED_DOS("DoS", AttackFamily.DOS),
  CLEANED_DDOS("DDoS", AttackFamily.DDOS),
  CLEANED_PORT_SCANNING("Port Scanning", AttackFamily.PORT_SCAN),
  CLEANED_WEB_ATTACKS("Web Attacks", AttackFamily.WEB_ATTACK),
  CLEANED_BOTS("Bots", AttackFamily.BOTNET);

  /** Those of the published files. */
  static final Set<TrafficClass> PUBLISHED =
      Collections.unmodifiableSet(EnumSet.range(BENIGN, DDOS));

  /** Those of the cleaned form. */
  static final Set<TrafficClass> CLEANED =
      Collections.unmodifiableSet(EnumSet.range(CLEANED_NORMAL, CLEANED_BOTS));

  private static final List<TrafficClass> ALL = List.of(values());

  private static final Map<TrafficClass, Byte> CODES = new EnumMap<>(TrafficClass.class);

  static {
    ALL.forEach(each -> CODES.put(each, (byte) CODES.size()));
  }

  private final String label;
  private final String key;
  private final @Nullable AttackFamily family;

  TrafficClass(String label, @Nullable AttackFamily family) {
    this.label = label;
    this.key = key(label);
    this.family = family;
  }

  /** As files and reports have it; web attacks without the dash that no two copies encode alike. */
  String label() {
    return label;
  }

  /** A number of its own; classes of different layouts may share a label. */
  byte code() {
    return CODES.getOrDefault(this, (byte) -1);
  }

  /** The kind of attack; empty for benign traffic. */
  Optional<AttackFamily> family() {
    return Optional.ofNullable(family);
  }

  boolean isBenign() {
    return family == null;
  }

  boolean isOf(AttackFamily wanted) {
    return family == wanted;
  }

  /**
   * The class that a label in a file means. Only ASCII letters and digits are compared, without
   * regard to case: the dash in "Web Attack – XSS" comes as Windows-1252, as UTF-8, as a
   * replacement character, and as a replacement character that was encoded twice.
   *
   * @param among the classes that the file may have
   */
  static Optional<TrafficClass> of(String text, Set<TrafficClass> among) {
    String wanted = key(text);
    return among.stream().filter(each -> each.key.equals(wanted)).findFirst();
  }

  private static String key(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        kept.append((char) (c + ('a' - 'A')));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
