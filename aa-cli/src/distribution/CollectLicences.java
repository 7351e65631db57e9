import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Copies the licence texts and notices that jars carry: JARS_FOLDER into LICENCES_FOLDER/JAR/. */
public final class CollectLicences {

  private static final Pattern TEXT =
      Pattern.compile(
          "(META-INF/)?(licenses?/)?[^/]*(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[^/]*",
          Pattern.CASE_INSENSITIVE);

  private CollectLicences() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
      for (Path jar : (Iterable<Path>) jars.sorted()::iterator) {
        collect(jar, target.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
      }
    }
  }

  private static void collect(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> texts =
          zip.stream().filter(CollectLicences::isText).toList();
      for (ZipEntry text : texts) {
        Files.createDirectories(folder);
        String name = text.getName().replaceFirst("^META-INF/", "").replace('/', '-');
        try (InputStream content = zip.getInputStream(text)) {
          Files.write(folder.resolve(name), content.readAllBytes());
        }
      }
    }
  }

  private static boolean isText(ZipEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().endsWith(".class")
        && TEXT.matcher(entry.getName()).matches();
  }
}
