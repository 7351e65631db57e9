package org.anomalyaware.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import org.anomalyaware.engine.files.FolderLock;

/** A process of its own that holds a lock until it is ended. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    FolderLock lock = FolderLock.acquire(Path.of(arguments[0]), process -> {});
    System.out.println("held");
    System.in.read();
    lock.close();
  }
}
