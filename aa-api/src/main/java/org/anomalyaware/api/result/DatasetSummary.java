package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.apiguardian.api.API;

/**
 * What data a run used.
 *
 * @param id the dataset's id
 * @param variant the variant's id
 * @param source what its samples are
 * @param digest SHA-256 of the data that the roles were drawn from, in hexadecimal
 * @param roles what each role held in the run of the first seed
 * @param assumptions readings of the paper, by the dataset and by the engine
 * @param notes what loading reported
 * @param card the dataset's description of itself
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DatasetSummary(
    String id,
    String variant,
    DataSource source,
    String digest,
    Map<Role, RoleSummary> roles,
    List<String> assumptions,
    List<String> notes,
    DatasetCard card) {

  /** Copies the collections. */
  public DatasetSummary {
    Map<Role, RoleSummary> copy = new EnumMap<>(Role.class);
    copy.putAll(roles);
    roles = Collections.unmodifiableMap(copy);
    assumptions = List.copyOf(assumptions);
    notes = List.copyOf(notes);
  }
}
