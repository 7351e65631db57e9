package org.anomalyaware.datasets.smeft.lhe;

import java.util.List;
import org.apiguardian.api.API;

/**
 * One event.
 *
 * @param number counted from 1 in its file
 * @param line where its tag stands, counted from 1
 * @param weight XWGTUP; further weights of the file are not read
 * @param particles in the file's order
 */
@API(status = API.Status.INTERNAL)
public record LheEvent(long number, long line, double weight, List<LheParticle> particles) {

  /** Copies the list. */
  public LheEvent {
    particles = List.copyOf(particles);
  }
}
