package org.anomalyaware.engine;

import java.util.Map;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.apiguardian.api.API;

/**
 * One seed's data, ready to train on. It serves every experiment on the same data with the same
 * preprocessing.
 *
 * @param seed which shared the samples out among the roles
 * @param data as the dataset gave it
 * @param preprocessing fitted to the training background that is trained on
 * @param background the training background that is trained on, preprocessed
 * @param heldOut the training background that is not trained on, as the dataset gave it
 * @param references what reference scorers make of it, once somebody asks
 * @param summary what results say of the data
 * @param seconds wall time by step so far
 */
@API(status = API.Status.INTERNAL)
public record LoadedSeed(
    long seed,
    LoadedDataset data,
    Preprocessing preprocessing,
    Samples background,
    Samples heldOut,
    ReferenceMetrics references,
    DatasetSummary summary,
    Map<String, Double> seconds) {}
