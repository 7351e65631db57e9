package org.anomalyaware.datasets.smeft.lhe;

import org.apiguardian.api.API;

/**
 * One line of an event.
 *
 * @param id number in the scheme of the Particle Data Group (IDUP)
 * @param status -1 incoming, 1 outgoing, 2 intermediate (ISTUP)
 * @param mother position of the first mother in the event, counted from 1; 0 for none (MOTHUP)
 * @param energy GeV
 * @param px GeV
 * @param py GeV
 * @param pz GeV
 */
@API(status = API.Status.INTERNAL)
public record LheParticle(
    int id, int status, int mother, double energy, double px, double py, double pz) {

  static final int INCOMING = -1;
  static final int OUTGOING = 1;
  static final int INTERMEDIATE = 2;
}
