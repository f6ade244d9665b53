package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.luciad.imageio.webp.WebPWriteParam;
import id.warta.photo.Rendition.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures as files that hold pixels, a caption, and nothing else.
final class Encoder {
  private static final String XMP_IN_JPEG = "http://ns.adobe.com/xap/1.0/\0";
  private static final int LARGEST_SEGMENT = 65_533;
  private static final int JFIF_HEADER = 20;
  private static final int WEBP_HEADER = 12;
  private static final int XMP_FLAG = 0x04;

  private Encoder() {}

  /// @param xmp to put into it; empty for none
  static byte[] write(Pixels picture, Encoding encoding, byte[] xmp) {
    return switch (encoding) {
      case JPEG -> captioned(jpeg(picture, 0.82f), xmp);
      case WEBP -> captioned(webp(picture, 0.80f), picture, xmp);
    };
  }

  static byte[] webp(Pixels picture, float quality) {
    var param = new WebPWriteParam(Locale.ROOT);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("Lossy");
    param.setCompressionQuality(quality);
    return write(picture, "webp", param);
  }

  private static byte[] jpeg(Pixels picture, float quality) {
    var param = new JPEGImageWriteParam(Locale.ROOT);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    param.setOptimizeHuffmanTables(true);
    return write(picture, "jpeg", param);
  }

  private static byte[] write(Pixels picture, String format, ImageWriteParam param) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture.image(), null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that cannot be written as " + format, e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// XMP stands in a segment behind JFIF's.
  private static byte[] captioned(byte[] jpeg, byte[] xmp) {
    int length = 2 + XMP_IN_JPEG.length() + xmp.length;
    if (xmp.length == 0 || length > LARGEST_SEGMENT) {
      return jpeg;
    }
    return ByteBuffer.allocate(jpeg.length + 2 + length)
        .put(jpeg, 0, JFIF_HEADER)
        .putShort((short) 0xffe1)
        .putShort((short) length)
        .put(XMP_IN_JPEG.getBytes(ISO_8859_1))
        .put(xmp)
        .put(jpeg, JFIF_HEADER, jpeg.length - JFIF_HEADER)
        .array();
  }

  /// XMP stands in a chunk behind the picture's.
  private static byte[] captioned(byte[] webp, Pixels picture, byte[] xmp) {
    if (xmp.length == 0) {
      return webp;
    }
    var chunks = ByteBuffer.allocate(webp.length - WEBP_HEADER);
    chunks.put(webp, WEBP_HEADER, chunks.capacity());
    return WebpFile.of(
        XMP_FLAG,
        WebpFile.size(picture.width(), picture.height()),
        chunks.array(),
        WebpFile.chunk("XMP ", xmp));
  }
}
