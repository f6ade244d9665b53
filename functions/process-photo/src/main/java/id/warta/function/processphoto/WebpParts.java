package id.warta.function.processphoto;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpReader;
import id.warta.function.processphoto.PhotoParts.Canvas;
import id.warta.function.processphoto.PhotoParts.Ink;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes a WebP apart (RFC 9649). Of an animated one the first frame is the picture.
final class WebpParts {
  private static final int HEADER = 12;

  /// Place, size, duration and flags of a frame, before the frame's own chunks.
  private static final int FRAME_HEADER = 16;

  private static final int FRAME_SIZE = 6;
  private static final int ALPHA_FLAG = 0x10;

  private final Metadata metadata = new Metadata();
  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private byte @Nullable [] size;
  private @Nullable Canvas canvas;
  private byte @Nullable [] profile;
  private boolean alpha;

  private WebpParts() {}

  static PhotoParts of(byte[] file) {
    try {
      var parts = new WebpParts();
      parts.read(ByteBuffer.wrap(file).order(LITTLE_ENDIAN).position(HEADER));
      return new PhotoParts(parts.still(), parts.canvas, Ink.LIGHT, parts.profile, parts.metadata);
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException chunkPastTheEnd) {
      return PhotoParts.whole(file);
    }
  }

  private void read(ByteBuffer chunks) {
    while (chunks.remaining() >= 8) {
      var type = new byte[4];
      chunks.get(type);
      var data = new byte[bounded(chunks.getInt(), chunks.remaining())];
      chunks.get(data);
      if (data.length % 2 == 1 && chunks.hasRemaining()) {
        chunks.get();
      }
      read(new String(type, ISO_8859_1), data);
    }
  }

  private static int bounded(int length, int most) {
    if (length < 0 || length > most) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private void read(String name, byte[] data) {
    switch (name) {
      case "VP8X" -> size = Arrays.copyOfRange(data, 4, 10);
      case "ALPH" -> {
        alpha = true;
        picture.writeBytes(WebpFile.chunk(name, data));
      }
      case "VP8 ", "VP8L" -> picture.writeBytes(WebpFile.chunk(name, data));
      case "ANMF" -> {
        if (canvas == null && size != null) {
          // Where it lies is counted in steps of two.
          canvas =
              new Canvas(
                  number(size, 0) + 1,
                  number(size, 3) + 1,
                  number(data, 0) * 2,
                  number(data, 3) * 2);
          size = Arrays.copyOfRange(data, FRAME_SIZE, FRAME_SIZE + 6);
          read(ByteBuffer.wrap(data).order(LITTLE_ENDIAN).position(FRAME_HEADER));
        }
      }
      case "ICCP" -> profile = data;
      case "EXIF" -> readExif(data);
      case "XMP " -> readXmp(data);
      default -> {
        // Says nothing that a reader of the paper needs.
      }
    }
  }

  private void readExif(byte[] data) {
    try {
      // Some programs leave JPEG's preamble on it.
      int start = ExifReader.startsWithJpegExifPreamble(data) ? 6 : 0;
      new ExifReader().extract(new ByteArrayReader(data, start), metadata);
    } catch (RuntimeException unreadable) {
      // What is written about a picture may be broken while the picture is whole.
    }
  }

  private void readXmp(byte[] data) {
    try {
      new XmpReader().extract(data, metadata);
    } catch (RuntimeException unreadable) {
      // As above.
    }
  }

  private static int number(byte[] data, int at) {
    return (data[at] & 0xff) | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16;
  }

  /// The picture as a file of its own.
  private byte[] still() {
    return WebpFile.of(alpha ? ALPHA_FLAG : 0, size, picture.toByteArray());
  }
}
