package org.anomalyaware.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Makes files that are wrong out of ones that are right: bits flipped, numbers and counts that
 * cannot be, parts missing, repeated or from another file, words and bytes that readers trip over.
 * The number of a damaged file decides every byte of it, so that a failure can be had again.
 *
 * <p>The kinds of damage are those of fuzzers such as AFL (M. Zalewski, "Technical whitepaper for
 * afl-fuzz", section 6), with what decimal numbers in text need beside them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DamagedFiles {

  /** Stacked, since a second fault shows what the first has led to. */
  private static final int MOST_FAULTS = 5;

  private static final int MOST_BYTES_OF_SMALL_FILES = 4_096;

  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    16,
    127,
    128,
    255,
    256,
    Short.MAX_VALUE,
    Short.MIN_VALUE,
    65_535,
    65_536,
    1 << 20,
    1 << 28,
    Integer.MAX_VALUE,
    Integer.MAX_VALUE - 8,
    Integer.MIN_VALUE,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Double.doubleToRawLongBits(Double.NaN),
    Double.doubleToRawLongBits(Double.POSITIVE_INFINITY),
    Float.floatToRawIntBits(Float.NaN)
  };

  private static final List<String> WORDS =
      List.of(
          "",
          "0",
          "-0",
          "-1",
          "NaN",
          "nan",
          "Infinity",
          "-inf",
          "1e999",
          "-1e-999",
          "1e",
          "+",
          "0x1p3",
          "1f",
          "1,5",
          "2147483648",
          "-2147483649",
          "99999999999999999999",
          "null",
          "true",
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\0",
          "\u001b[2J",
          "\u00ef\u00bb\u00bf",
          "\u00ff\u00fe",
          "\u00c3(",
          "\u00f0\u009f\u0092\u0080",
          "=1+1",
          "../../x",
          "%s%n",
          "&lt;",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:/etc/passwd\">]>",
          "{",
          "}",
          "[",
          "]",
          ":",
          "#",
          "!!int",
          "&a",
          "*a",
          " ",
          "\\",
          "\\u0000");

  private final List<byte[]> wholes;
  private final List<byte[]> words;
  private final int mostBytes;

  private DamagedFiles(List<byte[]> wholes, List<String> words) {
    this.wholes = wholes.stream().map(byte[]::clone).toList();
    this.words =
        Stream.concat(WORDS.stream(), words.stream())
            .map(word -> word.getBytes(ISO_8859_1))
            .toList();
    int longest = wholes.stream().mapToInt(whole -> whole.length).max().orElse(0);
    this.mostBytes = Math.max(MOST_BYTES_OF_SMALL_FILES, 2 * longest);
  }

  /**
   * Damaged files of a kind.
   *
   * @param wholes at least one whole file; small ones are damaged where it matters more often
   * @param words what means something in such a file, such as its tags
   * @throws IllegalArgumentException if there is no whole file
   */
  public static DamagedFiles of(List<byte[]> wholes, List<String> words) {
    if (wholes.isEmpty()) {
      throw new IllegalArgumentException("Without a whole file there is none to damage");
    }
    return new DamagedFiles(wholes, words);
  }

  /** The damaged file of that number, always the same. */
  public byte[] get(long number) {
    SplittableRandom random = new SplittableRandom(number);
    byte[] file = pick(wholes, random).clone();
    int faults = 1 + random.nextInt(MOST_FAULTS);
    for (int i = 0; i < faults; i++) {
      file = damaged(file, random);
      if (file.length > mostBytes) {
        file = Arrays.copyOf(file, mostBytes);
      }
    }
    return file;
  }

  private byte[] damaged(byte[] file, RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> withBitFlipped(file, random);
      case 2 -> withByte(file, random);
      case 3, 4 -> withNumber(file, random);
      case 5 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
      case 6 -> withoutPart(file, random);
      case 7 -> withPartRepeated(file, random);
      case 8 -> spliced(file, pick(wholes, random), random);
      case 9 -> withWord(file, pick(words, random), random);
      case 10 -> withDecimal(file, pick(words, random), random);
      default -> withLine(file, random);
    };
  }

  private static byte[] withBitFlipped(byte[] file, RandomGenerator random) {
    if (file.length > 0) {
      file[position(file, random)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return file;
  }

  private static byte[] withByte(byte[] file, RandomGenerator random) {
    if (file.length > 0) {
      file[position(file, random)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** A field of 2, 4 or 8 bytes in either order: a size or count that is not so. */
  private static byte[] withNumber(byte[] file, RandomGenerator random) {
    int bytes = 2 << random.nextInt(3);
    if (file.length < bytes) {
      return file;
    }
    int at = Math.min(position(file, random), file.length - bytes);
    ByteBuffer buffer =
        ByteBuffer.wrap(file)
            .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    long former =
        switch (bytes) {
          case 2 -> buffer.getShort(at);
          case 4 -> buffer.getInt(at);
          default -> buffer.getLong(at);
        };
    long number =
        random.nextBoolean()
            ? NUMBERS[random.nextInt(NUMBERS.length)]
            : former + random.nextInt(-4, 5);
    switch (bytes) {
      case 2 -> buffer.putShort(at, (short) number);
      case 4 -> buffer.putInt(at, (int) number);
      default -> buffer.putLong(at, number);
    }
    return file;
  }

  private static byte[] withoutPart(byte[] file, RandomGenerator random) {
    int from = random.nextInt(file.length + 1);
    int to = from + random.nextInt(file.length - from + 1);
    return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
  }

  private static byte[] withPartRepeated(byte[] file, RandomGenerator random) {
    int from = random.nextInt(file.length + 1);
    int length = random.nextInt(Math.min(256, file.length - from) + 1);
    byte[] part = Arrays.copyOfRange(file, from, from + length);
    byte[] result = Arrays.copyOf(file, from);
    int times = 1 + (random.nextInt(8) == 0 ? random.nextInt(64) : random.nextInt(3));
    for (int i = 0; i < times; i++) {
      result = joined(result, part);
    }
    return joined(result, Arrays.copyOfRange(file, from, file.length));
  }

  private static byte[] spliced(byte[] file, byte[] other, RandomGenerator random) {
    return joined(
        Arrays.copyOf(file, random.nextInt(file.length + 1)),
        Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
  }

  private static byte[] withWord(byte[] file, byte[] word, RandomGenerator random) {
    int at = random.nextInt(file.length + 1);
    int end = random.nextBoolean() ? at : Math.min(file.length, at + word.length);
    return joined(Arrays.copyOf(file, at), word, Arrays.copyOfRange(file, end, file.length));
  }

  /** A decimal number somewhere in a text becomes another word. */
  private static byte[] withDecimal(byte[] file, byte[] word, RandomGenerator random) {
    int start = random.nextInt(file.length + 1);
    while (start < file.length && !isOfDecimal(file[start])) {
      start++;
    }
    int end = start;
    while (end < file.length && isOfDecimal(file[end])) {
      end++;
    }
    return joined(Arrays.copyOf(file, start), word, Arrays.copyOfRange(file, end, file.length));
  }

  /** A line of a text goes, or comes twice. */
  private static byte[] withLine(byte[] file, RandomGenerator random) {
    int at = random.nextInt(file.length + 1);
    int start = at;
    while (start > 0 && file[start - 1] != '\n') {
      start--;
    }
    int end = at;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    end = Math.min(file.length, end + 1);
    return joined(
        Arrays.copyOf(file, random.nextBoolean() ? end : start),
        Arrays.copyOfRange(file, random.nextBoolean() ? start : end, file.length));
  }

  /** Near the beginning, where headers are, as often as anywhere. */
  private static int position(byte[] file, RandomGenerator random) {
    return random.nextInt(random.nextBoolean() ? file.length : Math.min(64, file.length));
  }

  private static boolean isOfDecimal(byte value) {
    return (value >= '0' && value <= '9') || value == '.' || value == '-';
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static <T> T pick(List<T> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }
}
