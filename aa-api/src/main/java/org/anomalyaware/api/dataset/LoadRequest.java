package org.anomalyaware.api.dataset;

import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * What is wanted of a dataset.
 *
 * @param variant the id of one of its variants
 * @param settings the dataset's own settings, without the prefix {@code dataset}
 * @param seed decides how samples are shared out among the roles
 * @param folders where the dataset's files are looked for
 * @param tables keeps parsed tables between runs
 * @param threads how many threads may work at once, at least 1; must not change the outcome
 * @param progress hears how far loading has come
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LoadRequest(
    String variant,
    Settings settings,
    long seed,
    DataFolders folders,
    TableCache tables,
    int threads,
    ProgressListener progress) {}
