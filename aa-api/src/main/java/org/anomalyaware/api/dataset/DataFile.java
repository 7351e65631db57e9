package org.anomalyaware.api.dataset;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A file that a dataset is made of, as its authors published it.
 *
 * @param path where it is kept within the dataset's folder: names joined by slashes, never leading
 *     out of the folder
 * @param title what it is, such as {@code Fashion-MNIST test labels}
 * @param bytes its size unpacked; null if it is not known
 * @param checksum of its bytes unpacked
 * @param licence the licence of its content
 * @param variants the ids of the variants that need it; empty if all do
 * @param sources where it can be had from, in the order in which they are tried; empty if users
 *     have to bring it themselves
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DataFile(
    String path,
    String title,
    @Nullable Long bytes,
    Checksum checksum,
    String licence,
    List<String> variants,
    List<FileSource> sources) {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /** Copies the lists and checks the path. */
  public DataFile {
    variants = List.copyOf(variants);
    sources = List.copyOf(sources);
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "A data file's path is names of letters, digits, dots, hyphens and underscores, joined by"
              + " slashes, but this one is '"
              + path
              + "'");
    }
  }

  /** Its size unpacked in bytes, if it is known. */
  public OptionalLong size() {
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  /** Whether a variant needs it. */
  public boolean isNeededBy(String variant) {
    return variants.isEmpty() || variants.contains(variant);
  }
}
