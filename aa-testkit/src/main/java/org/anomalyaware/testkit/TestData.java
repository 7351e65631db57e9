package org.anomalyaware.testkit;

import java.nio.file.Path;
import org.apiguardian.api.API;

/** Where tests find data that is not part of a project. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestData {

  private TestData() {}

  /**
   * The folder with one folder per dataset: the one that the environment variable {@code
   * AA_DATA_HOME} names, else {@code ../../shared/data}, beside a checkout whose module is being
   * tested. It need not exist.
   */
  public static Path home() {
    String given = System.getenv("AA_DATA_HOME");
    return given == null || given.isBlank()
        ? Path.of("..", "..", "shared", "data").toAbsolutePath().normalize()
        : Path.of(given);
  }
}
