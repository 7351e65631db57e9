package org.anomalyaware.api.schedule;

import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * Which epoch's strength is wanted.
 *
 * @param epoch from 1 to {@code epochs}
 * @param epochs how many epochs fine-tuning has
 * @param settings the schedule's own settings, without the prefix {@code schedule}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ScheduleRequest(int epoch, int epochs, Settings settings) {}
