package org.anomalyaware.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * What this process takes, as Linux and Java tell it.
 *
 * @param heap bytes of Java's heap that are in use after garbage collection
 * @param javaCpp bytes of native memory that JavaCPP holds for living objects
 * @param resident bytes of memory in all, natives included
 * @param files open file handles
 * @param threads living threads
 */
record Footprint(long heap, long javaCpp, long resident, long files, long threads) {

  private static final int COLLECTIONS = 3;

  static Footprint now() throws IOException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc(); // references that JavaCPP and DJL hold weakly go one after another
    }
    return new Footprint(
        memory.getHeapMemoryUsage().getUsed(),
        Pointer.totalBytes(),
        residentBytes(),
        openFiles(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static long residentBytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"), US_ASCII)) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          << 10;
    }
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.count();
    }
  }
}
