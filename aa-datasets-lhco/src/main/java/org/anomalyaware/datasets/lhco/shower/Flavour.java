package org.anomalyaware.datasets.lhco.shower;

import java.util.List;
import org.apiguardian.api.API;

/** What a parton is, as far as its radiation goes. */
@API(status = API.Status.INTERNAL)
public enum Flavour {
  /** A quark or an antiquark of any flavour: the end of one colour line. */
  QUARK(1) {
    @Override
    List<Splitting> splittings() {
      return List.of(Splitting.QUARK_EMITS_GLUON);
    }
  },
  /** A gluon, on which two colour lines end. */
  GLUON(2) {
    @Override
    List<Splitting> splittings() {
      return List.of(Splitting.GLUON_EMITS_GLUON, Splitting.GLUON_TO_QUARKS);
    }
  };

  private final int colourLines;

  Flavour(int colourLines) {
    this.colourLines = colourLines;
  }

  /** How many colour lines end on it. */
  int colourLines() {
    return colourLines;
  }

  /** What can become of it. */
  abstract List<Splitting> splittings();
}
