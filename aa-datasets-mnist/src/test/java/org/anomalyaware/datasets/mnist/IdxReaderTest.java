package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;

class IdxReaderTest {
  private final byte[] images = Fixtures.idxImages(Fixtures.randomPixels(2, 1));

  @Test
  void another_magic_number_is_refused() {
    assertRefused(patched(0, 0x00000d03), "found 00000d03");
  }

  @Test
  void other_sizes_of_images_are_refused() {
    assertRefused(patched(8, 32), "expected images of 28 rows, but byte 8 says 32");
    assertRefused(patched(12, 29), "expected images of 28 columns, but byte 12 says 29");
  }

  @Test
  void a_count_that_asks_for_too_much_memory_is_refused_before_it_is_believed() {
    assertRefused(patched(4, -1), "expected 1 to 100000 items, but byte 4 says 4294967295");
    assertRefused(patched(4, 100_001), "but byte 4 says 100001");
    assertRefused(patched(4, 0), "but byte 4 says 0");
  }

  @Test
  void more_images_than_there_are_bytes_for_are_refused() {
    assertRefused(patched(4, 3), "truncated at byte 1584, within image 3 of 3; expected 784");
  }

  @Test
  void bytes_after_the_end_are_refused() {
    assertRefused(
        Arrays.copyOf(images, images.length + 1),
        "expected the end at byte 1584, but there is more");
    assertRefused(patched(4, 1), "expected the end at byte 800, but there is more");
  }

  @Test
  void the_checksum_is_that_of_the_whole_content() {
    String one = IdxReader.read(Fixtures.input(images), "some-file").sha256();
    byte[] changed = images.clone();
    changed[changed.length - 1]++;
    assertThat(one).hasSize(64).matches("[0-9a-f]+");
    assertThat(IdxReader.read(Fixtures.input(changed), "some-file").sha256()).isNotEqualTo(one);
    // printf '\0\0\010\001\0\0\0\002\003\007' | sha256sum
    assertThat(IdxReader.read(Fixtures.input(Fixtures.idxLabels(new byte[] {3, 7})), "f").sha256())
        .isEqualTo("ddd9537861f94c546318d21437b27126119cc7b5c61d378882b6a0776513a898");
  }

  @Test
  void images_that_a_header_promises_get_no_memory_before_they_come() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    byte[] promising = patched(4, IdxReader.MOST_ITEMS);

    long before = threads.getCurrentThreadAllocatedBytes();
    assertRefused(promising, "truncated at byte");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
  }

  private byte[] patched(int offset, int value) {
    return ByteBuffer.wrap(images.clone()).putInt(offset, value).array();
  }

  private static void assertRefused(byte[] content, String why) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxReader.read(Fixtures.input(content), "some-file"))
        .withMessageStartingWith("some-file: ")
        .withMessageContaining(why)
        .withMessageContaining("Replace the file");
  }
}
