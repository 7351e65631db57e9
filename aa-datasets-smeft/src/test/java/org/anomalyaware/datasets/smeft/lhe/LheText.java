package org.anomalyaware.datasets.smeft.lhe;

import java.util.Locale;

/** Writes Les Houches event files for tests. */
public final class LheText {
  private final StringBuilder text = new StringBuilder();

  /** A file of the version given, proton beams at 13 TeV. */
  public static LheText version(String version) {
    LheText lhe = new LheText();
    lhe.text
        .append("<LesHouchesEvents version=\"")
        .append(version)
        .append("\">\n<header>\n<!-- <event> in a comment is no event -->\n")
        .append("<event> nor is it in a header </event>\n</header>\n")
        .append("<init>\n2212 2212 6.5e+03 6.5e+03 0 0 247000 247000 -4 1\n")
        .append("2.3e-01 6.3e-04 2.3e-01 1\n</init>\n");
    return lhe;
  }

  /** Begins an event. */
  public LheText event(int particles, double weight) {
    text.append("<event>\n ")
        .append(particles)
        .append(" 1 ")
        .append(number(weight))
        .append(" 1.0e+02 7.5e-03 1.2e-01\n");
    return this;
  }

  /** One particle with its (E, px, py, pz) at an offset of an array. */
  public LheText particle(int id, int status, int mother, double[] momenta, int offset) {
    text.append(" %d %d %d %d 0 0 ".formatted(id, status, mother, mother));
    for (int component : new int[] {1, 2, 3, 0}) {
      text.append(number(momenta[offset + component])).append(' ');
    }
    text.append("0.0 0. 9.\n");
    return this;
  }

  /** Ends an event, with what generators like to add. */
  public LheText endEvent() {
    text.append("# a comment\n<rwgt>\n<wgt id='1'> 7 </wgt>\n</rwgt>\n</event>\n");
    return this;
  }

  /** A line as it is. */
  public LheText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** The file's text, ended as it should be. */
  public String end() {
    return text + "</LesHouchesEvents>\n";
  }

  /** The file's text as far as it goes. */
  public String cutShort() {
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.10e", value);
  }
}
