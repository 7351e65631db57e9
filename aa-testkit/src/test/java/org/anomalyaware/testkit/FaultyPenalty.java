package org.anomalyaware.testkit;

import ai.djl.ndarray.NDArray;
import java.util.function.Function;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;

/** A penalty that keeps its contract until its formula is changed. */
public final class FaultyPenalty implements Penalty {

  Function<PenaltyRequest, NDArray> loss =
      request -> request.errors().mul(request.strength()).neg();

  /** As any plugin's. */
  public FaultyPenalty() {}

  @Override
  public String id() {
    return "faulty";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "-lambda error";
  }

  @Override
  public NDArray loss(PenaltyRequest request) {
    return loss.apply(request);
  }
}
