package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import id.warta.function.processphoto.PhotoParts.Ink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Takes a JPEG apart (ITU T.81, JFIF, and what Adobe and the ICC added to it).
final class JpegParts {
  private static final int START_OF_SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  private static final String ICC = "ICC_PROFILE\0";
  private static final String ADOBE = "Adobe";

  /// Says that the three components are brightness and two differences, as in nearly every JPEG:
  /// without this segment or Adobe's a decoder guesses.
  private static final byte[] JFIF = {
    (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  private final byte[] file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int components;
  private boolean redGreenBlue;
  private boolean jfif;
  private int adobeTransform = -1;

  private JpegParts(byte[] file) {
    this.file = file;
  }

  static PhotoParts of(byte[] file) {
    try {
      return new JpegParts(file).takeApart();
    } catch (IndexOutOfBoundsException segmentPastTheEnd) {
      return PhotoParts.whole(file);
    }
  }

  private PhotoParts takeApart() {
    var scan = readSegments();
    var picture = new ByteArrayOutputStream(file.length);
    picture.write(file, 0, 2);
    if (!jfif && adobeTransform < 0 && !redGreenBlue && components != 4) {
      picture.writeBytes(JFIF);
    }
    picture.writeBytes(kept.toByteArray());
    picture.write(file, scan, file.length - scan);
    return new PhotoParts(
        picture.toByteArray(),
        null,
        components < 4 ? Ink.LIGHT : adobeTransform == 2 ? Ink.YCCK : Ink.CMYK,
        profile.size() == 0 ? null : profile.toByteArray(),
        metadata());
  }

  /// Sorts all that stands before the picture's own data, and answers where that begins.
  private int readSegments() {
    int at = 2;
    while (true) {
      at = nextMarker(at);
      int marker = unsigned(at + 1);
      if (marker == START_OF_SCAN) {
        return at;
      }
      int length = unsigned(at + 2) << 8 | unsigned(at + 3);
      sort(marker, at, length + 2);
      at += length + 2;
    }
  }

  /// Skips what some cameras put between two segments.
  private int nextMarker(int from) {
    int at = from;
    while (unsigned(at) != 0xff || unsigned(at + 1) == 0xff || unsigned(at + 1) == 0) {
      at++;
    }
    return at;
  }

  private void sort(int marker, int at, int length) {
    if (marker == APP2 && startsWith(ICC, at)) {
      // Profiles above 64 KB come in numbered pieces, in order.
      int header = 4 + ICC.length() + 2;
      profile.write(file, at + header, Math.max(0, length - header));
    }
    if (marker == APP14 && startsWith(ADOBE, at) && length >= 16) {
      adobeTransform = unsigned(at + 15);
    } else if (marker == APP0 && startsWith("JFIF\0", at)) {
      jfif = true;
    } else if ((marker >= APP0 && marker <= APP15) || marker == COMMENT) {
      return;
    }
    if (isFrame(marker)) {
      components = unsigned(at + 9);
      redGreenBlue = components == 3 && unsigned(at + 10) == 'R' && unsigned(at + 13) == 'G';
    }
    kept.write(file, at, length);
  }

  /// The segments that say how large the picture is: SOF0 to SOF15 but for three tables.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private boolean startsWith(String name, int segment) {
    return file.length >= segment + 4 + name.length()
        && new String(file, segment + 4, name.length(), ISO_8859_1).equals(name);
  }

  private int unsigned(int at) {
    return file[at] & 0xff;
  }

  private Metadata metadata() {
    try {
      return JpegMetadataReader.readMetadata(new ByteArrayInputStream(file));
    } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
      return new Metadata();
    }
  }
}
