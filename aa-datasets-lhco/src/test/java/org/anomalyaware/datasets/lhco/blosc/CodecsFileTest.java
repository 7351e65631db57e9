package org.anomalyaware.datasets.lhco.blosc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anomalyaware.datasets.lhco.Fixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrays that c-blosc 1.21 wrote through PyTables; src/test/fixtures makes them. */
class CodecsFileTest {
  private final Path file = Fixtures.path("codecs.h5");

  @TestFactory
  Stream<DynamicTest> every_codec_arrangement_and_type_is_read() {
    return names().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  @Test
  void all_codecs_and_arrangements_are_there() {
    assertThat(names())
        .hasSize(30)
        .contains("blosclz_bytes_f8", "lz4hc_none_f8", "snappy_bits_f8", "zstd_bytes_f8");
  }

  private Stream<String> names() {
    try (HdfFile hdf = new HdfFile(file)) {
      return hdf.getChildren().values().stream().map(Node::getName).toList().stream();
    }
  }

  private void check(String name) {
    try (HdfFile hdf = new HdfFile(file)) {
      Object data = hdf.getDatasetByPath(name).getData();
      double[] read =
          IntStream.range(0, Array.getLength(data))
              .mapToDouble(i -> Array.getDouble(data, i))
              .toArray();
      assertThat(read).isEqualTo(expected(name, read.length));
    }
  }

  /** The formulas of make_fixtures.py. */
  private static double[] expected(String name, int count) {
    if (name.endsWith("random")) {
      long[] state = {1};
      return DoubleStream.generate(
              () -> {
                state[0] = state[0] * 6364136223846793005L + 1442695040888963407L;
                return (int) (state[0] >>> 32);
              })
          .limit(count)
          .toArray();
    }
    boolean bytes = name.endsWith("i1");
    return IntStream.range(0, count)
        .mapToLong(i -> (long) i * i % 97 + (i % 7 == 0 ? i : 0))
        .mapToDouble(value -> bytes ? (byte) value : value)
        .toArray();
  }
}
