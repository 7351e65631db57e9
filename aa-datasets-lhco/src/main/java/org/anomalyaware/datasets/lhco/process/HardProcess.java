package org.anomalyaware.datasets.lhco.process;

import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.shower.HardPair;
import org.apiguardian.api.API;

/** Draws unweighted events of partons, for any number of threads at once. */
@API(status = API.Status.INTERNAL)
public sealed interface HardProcess permits DijetProcess, ResonanceProcess {

  /** One event: pairs of partons that shower one by one. */
  List<HardPair> draw(RandomStream random);
}
