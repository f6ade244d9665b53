package id.warta.function.processphoto;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Puts a WebP together (RFC 9649).
final class WebpFile {
  private WebpFile() {}

  /// A file of these chunks.
  ///
  /// @param flags which features it has; with none the header that lists them is left out
  /// @param size width and height less one, three bytes each, as that header has them
  static byte[] of(int flags, byte @Nullable [] size, byte[]... chunks) {
    var header =
        flags == 0 || size == null
            ? new byte[0]
            : chunk("VP8X", ByteBuffer.allocate(10).put((byte) flags).put(4, size).array());
    int length = 4 + header.length;
    for (var chunk : chunks) {
      length += chunk.length;
    }
    var file = ByteBuffer.allocate(8 + length).order(LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(length).put(ascii("WEBP")).put(header);
    for (var chunk : chunks) {
      file.put(chunk);
    }
    return file.array();
  }

  /// A chunk with its name and length, padded to an even length.
  static byte[] chunk(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(data.length)
        .put(data)
        .array();
  }

  /// Width and height as the header of features has them.
  static byte[] size(int width, int height) {
    return new byte[] {
      (byte) (width - 1), (byte) ((width - 1) >> 8), (byte) ((width - 1) >> 16),
      (byte) (height - 1), (byte) ((height - 1) >> 8), (byte) ((height - 1) >> 16)
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
