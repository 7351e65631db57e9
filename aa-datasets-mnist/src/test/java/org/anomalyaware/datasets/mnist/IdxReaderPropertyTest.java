package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.dataset.DatasetException;

class IdxReaderPropertyTest {

  @Property(tries = 50)
  void images_come_back_as_they_were_written(
      @ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
    byte[] pixels = Fixtures.randomPixels(count, seed);

    ImageFile read = IdxReader.read(Fixtures.input(Fixtures.idxImages(pixels)), "some-file");

    assertThat(read).isInstanceOf(ImageFile.IdxImages.class);
    assertThat(((ImageFile.IdxImages) read).pixels()).isEqualTo(pixels);
    assertThat(read.count()).isEqualTo(count);
  }

  @Property(tries = 100)
  void labels_come_back_as_they_were_written(
      @ForAll @Size(min = 1, max = 300) List<@ByteRange(min = 0, max = 9) Byte> list) {
    byte[] labels = new byte[list.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = list.get(i);
    }

    ImageFile read = IdxReader.read(Fixtures.input(Fixtures.idxLabels(labels)), "some-file");

    assertThat(read).isInstanceOf(ImageFile.IdxLabels.class);
    assertThat(((ImageFile.IdxLabels) read).labels()).isEqualTo(labels);
  }

  @Property(tries = 200)
  void a_file_cut_anywhere_is_refused_with_the_byte_where_it_ends(
      @ForAll @IntRange(min = 0, max = 16 + 3 * ImageFile.PIXELS - 1) int length) {
    byte[] whole = Fixtures.idxImages(Fixtures.randomPixels(3, 1));

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxReader.read(Fixtures.input(Arrays.copyOf(whole, length)), "some-file"))
        .withMessageStartingWith("some-file: truncated at byte " + length + ",");
  }

  @Property(tries = 100)
  void a_label_that_is_no_class_is_refused_with_its_byte(
      @ForAll @IntRange(min = 0, max = 99) int where,
      @ForAll @IntRange(min = 10, max = 255) int label) {
    byte[] labels = new byte[100];
    labels[where] = (byte) label;

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxReader.read(Fixtures.input(Fixtures.idxLabels(labels)), "some-file"))
        .withMessageContaining(
            "expected a label from 0 to 9 at byte %d, but found %d".formatted(8 + where, label));
  }
}
