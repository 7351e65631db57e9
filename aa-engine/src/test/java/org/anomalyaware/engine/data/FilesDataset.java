package org.anomalyaware.engine.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.FileSource.Packing;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Variant;

/** A dataset that is nothing but its files; {@code events.bin} unless a test says otherwise. */
record FilesDataset(List<DataFile> files) implements Dataset {

  static final String NAME = "events.bin";

  static FilesDataset of(DataFile... files) {
    return new FilesDataset(List.of(files));
  }

  /** Some bytes that compress badly, the same every time. */
  static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  static DataFile file(byte[] content, FileSource... sources) {
    return file(NAME, content, sources);
  }

  static DataFile file(String path, byte[] content, FileSource... sources) {
    return new DataFile(
        path,
        "Title of " + path,
        (long) content.length,
        sha256(content),
        "CC0",
        List.of(),
        List.of(sources));
  }

  static DataFile ofUnknownSize(DataFile file) {
    return new DataFile(
        file.path(),
        file.title(),
        null,
        file.checksum(),
        file.licence(),
        file.variants(),
        file.sources());
  }

  static DataFile neededBy(DataFile file, String... variants) {
    return new DataFile(
        file.path(),
        file.title(),
        file.bytes(),
        file.checksum(),
        file.licence(),
        List.of(variants),
        file.sources());
  }

  static Checksum sha256(byte[] content) {
    return Checksum.sha256(
        HexFormat.of().formatHex(Checksum.Algorithm.SHA_256.newDigest().digest(content)));
  }

  static FileSource plain(URI address) {
    return new FileSource.Web(address, Packing.PLAIN);
  }

  static FileSource gzipped(URI address) {
    return new FileSource.Web(address, Packing.GZIP);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public String id() {
    return "events";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard("Events", "None", List.of(), "CC0", List.of(), List.of(), List.of());
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("all", "every file", DataSource.REAL, Recipe.defaults()),
        new Variant("few", "some files", DataSource.REAL, Recipe.defaults()));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    throw new IllegalStateException("Nobody loads this");
  }
}
