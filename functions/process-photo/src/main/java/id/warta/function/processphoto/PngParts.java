package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpReader;
import id.warta.function.processphoto.PhotoParts.Ink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Takes a PNG apart (ISO/IEC 15948, and XMP's place in it).
final class PngParts {
  private static final int SIGNATURE = 8;
  private static final Set<String> OF_THE_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

  /// A profile that unfolds to more than this is none.
  private static final int LARGEST_PROFILE = 4_000_000;

  private final Metadata metadata = new Metadata();
  private byte @Nullable [] profile;

  private PngParts() {}

  static PhotoParts of(byte[] file) {
    try {
      return new PngParts().takeApart(file);
    } catch (BufferUnderflowException | IllegalArgumentException chunkPastTheEnd) {
      return PhotoParts.whole(file);
    }
  }

  private PhotoParts takeApart(byte[] file) {
    var picture = new ByteArrayOutputStream(file.length);
    picture.write(file, 0, SIGNATURE);
    var chunks = ByteBuffer.wrap(file).position(SIGNATURE);
    while (chunks.remaining() > 0) {
      int start = chunks.position();
      int length = chunks.getInt();
      var type = new byte[4];
      chunks.get(type);
      var name = new String(type, ISO_8859_1);
      chunks.position(chunks.position() + length + 4);
      if (OF_THE_PICTURE.contains(name)) {
        picture.write(file, start, 12 + length);
      } else {
        read(name, Arrays.copyOfRange(file, start + 8, start + 8 + length));
      }
    }
    return new PhotoParts(picture.toByteArray(), null, Ink.LIGHT, profile, metadata);
  }

  private void read(String name, byte[] data) {
    try {
      switch (name) {
        case "eXIf" -> new ExifReader().extract(new ByteArrayReader(data), metadata);
        case "iTXt" -> {
          if (new String(data, ISO_8859_1).startsWith(XMP)) {
            var packet = Arrays.copyOfRange(data, XMP.length(), data.length);
            new XmpReader().extract(packet, metadata);
          }
        }
        case "iCCP" -> profile = unfold(data);
        default -> {
          // Says nothing that a reader of the paper needs.
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      // What is written about a picture may be broken while the picture is whole.
    }
  }

  /// A profile stands behind its name, a zero and the kind of compression.
  private static byte @Nullable [] unfold(byte[] data) throws IOException {
    int at = new String(data, ISO_8859_1).indexOf('\0') + 2;
    var folded = new ByteArrayInputStream(data, at, data.length - at);
    var unfolded = new InflaterInputStream(folded).readNBytes(LARGEST_PROFILE + 1);
    return unfolded.length > LARGEST_PROFILE ? null : unfolded;
  }
}
