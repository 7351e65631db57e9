package org.anomalyaware.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DataFile;

/** Reads files to their end; those whose size is wrong anyway are not read. */
final class ChecksumCheck implements FileCheck {

  private static final long WORTH_TELLING = 50_000_000;

  private final FileCheck sizes = new SizeCheck();
  private final FetchListener listener;

  ChecksumCheck(FetchListener listener) {
    this.listener = listener;
  }

  @Override
  public FileState of(DataFile file, Path place) {
    FileState bySize = sizes.of(file, place);
    if (!(bySize instanceof FileState.Present present)) {
      return bySize;
    }
    Interruptions.check();
    try {
      String objection =
          new ContentReader(file, progress(file, present))
              .read(place, GzipFile.packing(file, place))
              .objection(file)
              .orElse("");
      return objection.isEmpty()
          ? present
          : new FileState.Damaged(file, place, present.bytes(), objection);
    } catch (SourceFailure e) {
      return new FileState.Damaged(file, place, present.bytes(), e.reason());
    } catch (IOException e) {
      return new FileState.Damaged(
          file, place, present.bytes(), "it cannot be read: " + Reasons.of(e));
    }
  }

  private LongConsumer progress(DataFile file, FileState.Present present) {
    long total = Math.max(file.size().orElse(present.bytes()), 1);
    String task = "Checking " + file.title();
    return total < WORTH_TELLING
        ? bytes -> {}
        : bytes -> listener.progressed(task, Math.min(bytes, total), total);
  }
}
