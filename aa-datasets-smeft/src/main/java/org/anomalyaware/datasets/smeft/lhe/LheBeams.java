package org.anomalyaware.datasets.smeft.lhe;

import org.apiguardian.api.API;

/**
 * What the init block says of the beams.
 *
 * @param firstId particle of the first beam, 2212 for a proton
 * @param secondId particle of the second beam
 * @param firstEnergy GeV
 * @param secondEnergy GeV
 */
@API(status = API.Status.INTERNAL)
public record LheBeams(int firstId, int secondId, double firstEnergy, double secondEnergy) {}
