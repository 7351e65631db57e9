package org.anomalyaware.engine.data;

import java.nio.file.Path;
import org.anomalyaware.api.dataset.DataFile;

/** Compares what lies at a place with the file that should. */
@FunctionalInterface
interface FileCheck {

  /** The state of a file if this is its place. */
  FileState of(DataFile file, Path place);
}
