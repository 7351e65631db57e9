package org.anomalyaware.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.anomalyaware.api.dataset.DataFile;

/** A look at sizes alone, which takes no time however large the files are. */
final class SizeCheck implements FileCheck {

  @Override
  public FileState of(DataFile file, Path place) {
    if (!Files.isRegularFile(place)) {
      return new FileState.Missing(file, place);
    }
    long onDisk = 0;
    try {
      onDisk = Files.size(place);
      OptionalLong expected = file.size();
      if (expected.isEmpty()) {
        return onDisk == 0
            ? new FileState.Damaged(file, place, 0, "it is empty")
            : new FileState.Present(file, place, onDisk);
      }
      return switch (GzipFile.packing(file, place)) {
        case PLAIN -> compare(file, place, onDisk, onDisk, expected.getAsLong());
        case GZIP ->
            compare(
                file,
                place,
                onDisk,
                GzipFile.sizeModulo(place),
                expected.getAsLong() % (1L << Integer.SIZE));
      };
    } catch (IOException e) {
      return new FileState.Damaged(file, place, onDisk, "it cannot be read: " + Reasons.of(e));
    }
  }

  private static FileState compare(
      DataFile file, Path place, long onDisk, long size, long expected) {
    return size == expected
        ? new FileState.Present(file, place, onDisk)
        : new FileState.Damaged(file, place, onDisk, Content.wrongSize(size, expected));
  }
}
