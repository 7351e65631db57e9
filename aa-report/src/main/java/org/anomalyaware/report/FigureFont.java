package org.anomalyaware.report;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;

/**
 * The typeface of all figures, Arimo, which this module brings along: its letters are as wide as
 * Arial's, Helvetica's and Liberation Sans's, so that an SVG looks as it was laid out wherever one
 * of these is found, and figures come out the same on every machine.
 *
 * <p>Java draws no text, not even in a font it was handed, where the system has no fonts or no
 * fontconfig: "Fontconfig head is null". It does if told of a font configuration file, of which it
 * wants no more than a version and a sequence.
 */
final class FigureFont {

  /** The typeface and its stand-ins, as style sheets name them. */
  static final String FAMILIES = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";

  private static final String FILE = "Arimo-Regular.ttf";
  private static final String CONFIGURATION_PROPERTY = "sun.awt.fontconfig";
  private static final String LEAST_CONFIGURATION = "version=1\nsequence.allfonts=default\n";

  private FigureFont() {}

  /**
   * The font, proven to draw.
   *
   * @throws AnomalyAwareException if this machine's Java cannot draw text; the message says what to
   *     install
   */
  static Font load() {
    try {
      return loadAndTry();
    } catch (RuntimeException | InternalError | LinkageError first) {
      return loadWithoutFontconfig(first);
    } catch (AWTError e) {
      throw noScreen(e);
    }
  }

  private static Font loadWithoutFontconfig(Throwable first) {
    if (System.getProperty(CONFIGURATION_PROPERTY) != null) {
      throw noFonts(first);
    }
    Path file = null;
    try {
      file = Files.createTempFile("aa-fontconfig", ".properties");
      Files.writeString(file, LEAST_CONFIGURATION);
      System.setProperty(CONFIGURATION_PROPERTY, file.toString());
      return loadAndTry();
    } catch (IOException | RuntimeException | InternalError | LinkageError second) {
      first.addSuppressed(second);
      throw noFonts(first);
    } finally {
      System.clearProperty(CONFIGURATION_PROPERTY);
      if (file != null) {
        file.toFile().delete();
      }
    }
  }

  private static Font loadAndTry() {
    try (InputStream in =
        Objects.requireNonNull(FigureFont.class.getResourceAsStream(FILE), FILE)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.setFont(font.deriveFont(12f));
      graphics.drawString("0", 0, 0);
      graphics.dispose();
      return font;
    } catch (IOException | FontFormatException e) {
      throw unreadable(e);
    }
  }

  /** Java copies a font to a temporary file before it uses it. */
  private static AnomalyAwareException unreadable(Exception failure) {
    return new AnomalyAwareException(
        Kind.RUN,
        "The figures' font could not be read ("
            + failure
            + "). Is the folder for temporary files, "
            + System.getProperty("java.io.tmpdir")
            + ", writable and not full?",
        failure);
  }

  /** Java says it with an exception of the same type where it lacks a library. */
  private static boolean isOfTheDisk(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    return Stream.of("No space", "quota", "too large", "Read-only", "denied")
        .anyMatch(reason::contains);
  }

  private static AnomalyAwareException noFonts(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof IOException failure && isOfTheDisk(failure)) {
      throw unreadable(failure);
    }
    return new AnomalyAwareException(
        Kind.RUN,
        "The report's figures cannot be drawn, as Java on this machine cannot draw text ("
            + root.getMessage()
            + "). Install the FreeType and fontconfig libraries, on Debian or Ubuntu with"
            + " 'apt-get install libfreetype6 fontconfig', on Fedora or Amazon Linux with"
            + " 'dnf install freetype fontconfig', on Alpine with 'apk add freetype fontconfig'.",
        cause);
  }

  private static AnomalyAwareException noScreen(AWTError cause) {
    return new AnomalyAwareException(
        Kind.RUN,
        "The report's figures cannot be drawn, as Java looks for a screen ("
            + cause.getMessage()
            + "). They need none: start Java with -Djava.awt.headless=true.",
        cause);
  }
}
