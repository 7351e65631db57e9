package org.anomalyaware.datasets.mnist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads a file in whichever known layout its content has; its name does not matter. Members of tar
 * archives are read as if they were files and never unpacked to disk.
 */
final class ImageFileReader {
  /** What users are told of the layouts, and what to do. */
  static final String LAYOUTS =
      "IDX images of 28 x 28 bytes, IDX labels, a CIFAR-10 batch of 30730000 bytes (each of them as"
          + " it is or gzipped), or a tar or tar.gz archive of such files. Name another file,"
          + " or get the official ones with 'aa data fetch mnist'";

  /** Far above what the official archive has; bounds the work on anything else. */
  private static final int MOST_MEMBERS = 1_000;

  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
  private static final int TAR_MAGIC_OFFSET = 257;

  /** Types of values that IDX defines; the first two bytes are zero, and the axes follow. */
  private static final Set<Byte> IDX_TYPES =
      Set.of(new Byte[] {0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e});

  private ImageFileReader() {}

  /**
   * Everything in a file that has a known layout, at least one content.
   *
   * @throws DatasetException if there is none, or it is damaged
   */
  static List<ImageFile> read(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      boolean compressed = Arrays.equals(peek(raw, GZIP_MAGIC.length), GZIP_MAGIC);
      InputStream content =
          compressed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
      List<ImageFile> found =
          isTar(content)
              ? members(new TarArchiveInputStream(content), file)
              : content(content, compressed ? -1 : Files.size(file), file.toString())
                  .map(List::of)
                  .orElse(List.of());
      if (found.isEmpty()) {
        throw new DatasetException("%s: not a known layout. Expected %s".formatted(file, LAYOUTS));
      }
      return found;
    } catch (IOException e) {
      throw new DatasetException(
          "%s: cannot be read: %s. Expected %s".formatted(file, Causes.of(e), LAYOUTS), e);
    }
  }

  private static List<ImageFile> members(TarArchiveInputStream archive, Path file)
      throws IOException {
    List<ImageFile> found = new ArrayList<>();
    int members = 0;
    for (TarArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      members++;
      if (members > MOST_MEMBERS) {
        throw new DatasetException(
            "%s: an archive of more than %d members. Take the image files out of it"
                .formatted(file, MOST_MEMBERS));
      }
      if (entry.isFile()) {
        InputStream member = new BufferedInputStream(archive, BUFFER);
        content(member, entry.getSize(), file + "!" + entry.getName()).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Reads a content if its layout is known.
   *
   * @param size in bytes; below 0 if unknown
   */
  private static Optional<ImageFile> content(InputStream content, long size, String place)
      throws IOException {
    byte[] head = peek(content, CifarReader.RECORD + 1);
    CheckedInput input = new CheckedInput(content, place);
    if (size == CifarReader.BATCH_BYTES) {
      // No IDX file has this size, but a photograph may begin like one.
      return Optional.of(CifarReader.read(input, place));
    }
    if (isIdx(head)) {
      return Optional.of(IdxReader.read(input, place));
    }
    return beginsWithRecords(head) ? Optional.of(CifarReader.read(input, place)) : Optional.empty();
  }

  private static boolean isTar(InputStream content) throws IOException {
    byte[] head = peek(content, TAR_MAGIC_OFFSET + TAR_MAGIC.length);
    return head.length == TAR_MAGIC_OFFSET + TAR_MAGIC.length
        && Arrays.equals(head, TAR_MAGIC_OFFSET, head.length, TAR_MAGIC, 0, TAR_MAGIC.length);
  }

  private static boolean isIdx(byte[] head) {
    return head.length >= Integer.BYTES
        && head[0] == 0
        && head[1] == 0
        && IDX_TYPES.contains(head[2]);
  }

  /** Whether two labels stand where a batch has them; what follows is then held to the layout. */
  private static boolean beginsWithRecords(byte[] head) {
    return head.length > CifarReader.RECORD
        && isLabel(head[0])
        && isLabel(head[CifarReader.RECORD]);
  }

  private static boolean isLabel(byte value) {
    return Byte.toUnsignedInt(value) < ImageCollection.CLASSES;
  }

  /** The first bytes, fewer if there are fewer, left to be read once more. */
  private static byte[] peek(InputStream content, int length) throws IOException {
    content.mark(length);
    byte[] head = content.readNBytes(length);
    content.reset();
    return head;
  }
}
