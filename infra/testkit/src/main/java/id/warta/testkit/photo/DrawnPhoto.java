package id.warta.testkit.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Pictures that the tests draw, and what a camera would write into their files.
public final class DrawnPhoto {
  /// Words that only a planted secret holds: none may be found in a public file.
  public static final String SERIAL = "SN-8471-SECRET";

  public static final String MAKER_NOTE = "MAKER-NOTE-SECRET";
  public static final String THUMBNAIL = "THUMBNAIL-SECRET";

  private DrawnPhoto() {}

  /// A scene in which every quarter differs, so that no turn or mirror leaves it as it is.
  public static BufferedImage scene(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setPaint(new GradientPaint(0, 0, Color.YELLOW, width, height, Color.BLUE));
    drawing.fillRect(0, 0, width, height);
    oval(drawing, Color.RED, width / 8, height / 8, width / 4, height / 4);
    oval(drawing, Color.GREEN, width * 5 / 8, height / 8, width / 4, height / 3);
    oval(drawing, Color.WHITE, width / 8, height * 5 / 8, width / 3, height / 4);
    drawing.dispose();
    return image;
  }

  private static void oval(Graphics2D drawing, Color colour, int x, int y, int width, int height) {
    drawing.setColor(colour);
    drawing.fillOval(x, y, width, height);
  }

  public static byte[] jpeg(BufferedImage image) {
    return written(image, "jpeg", 0.95f);
  }

  public static byte[] png(BufferedImage image) {
    return written(image, "png", 1);
  }

  public static byte[] webp(BufferedImage image) {
    return written(image, "webp", 0.95f);
  }

  private static byte[] written(BufferedImage image, String format, float quality) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var stream = ImageIO.createImageOutputStream(bytes)) {
      var param = writer.getDefaultWriteParam();
      if (!format.equals("png")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (format.equals("webp")) {
          param.setCompressionType("Lossy");
        }
        param.setCompressionQuality(quality);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// The JPEG with another segment at its start.
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    return ByteBuffer.allocate(jpeg.length + 4 + data.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (data.length + 2))
        .put(data)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /// The JPEG with an Exif block.
  public static byte[] withExif(byte[] jpeg, byte[] exif) {
    var data = ByteBuffer.allocate(6 + exif.length).put(ascii("Exif\0\0")).put(exif).array();
    return withSegment(jpeg, 0xe1, data);
  }

  /// The PNG with another chunk behind its header.
  public static byte[] withChunk(byte[] png, String name, byte[] data) {
    int afterHeader = 33;
    var sum = new CRC32();
    sum.update(ascii(name));
    sum.update(data);
    return ByteBuffer.allocate(png.length + 12 + data.length)
        .put(png, 0, afterHeader)
        .putInt(data.length)
        .put(ascii(name))
        .put(data)
        .putInt((int) sum.getValue())
        .put(png, afterHeader, png.length - afterHeader)
        .array();
  }

  public static byte[] deflated(byte[] data) {
    var deflater = new Deflater(9);
    deflater.setInput(data);
    deflater.finish();
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[65_536];
    while (!deflater.finished()) {
      bytes.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return bytes.toByteArray();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Exif that says how the picture lies, and nothing else.
  public static byte[] exifOfOrientation(int orientation) {
    return new Tiff().number(0x0112, orientation).bytes();
  }

  /// Exif as a phone writes it: where it was, which phone it was, the maker's own notes, and a
  /// small copy of the picture with all that in it.
  public static byte[] exifOfPhone() {
    var camera = new Tiff().text(0xa431, SERIAL).text(0x927c, MAKER_NOTE);
    var place =
        new Tiff()
            .text(0x0001, "S")
            .fractions(0x0002, 3, 1, 0, 1, 5, 1)
            .text(0x0003, "E")
            .fractions(0x0004, 114, 1, 23, 1, 7, 1);
    return new Tiff()
        .text(0x010f, "Telepon")
        .text(0xc62f, SERIAL)
        .text(0x501b, THUMBNAIL)
        .directory(0x8769, camera)
        .directory(0x8825, place)
        .bytes();
  }

  /// Exif with the words of a photographer.
  public static byte[] exifOfAgency(String description, String artist) {
    return new Tiff().text(0x010e, description).text(0x013b, artist).bytes();
  }

  /// Writes the few kinds of entries that the tests need (TIFF 6.0, big-endian).
  private static final class Tiff {
    @SuppressWarnings("ArrayRecordComponent") // written once
    private record Entry(int tag, int type, int count, byte[] data, List<Tiff> below) {}

    private final List<Entry> entries = new ArrayList<>();

    Tiff number(int tag, int value) {
      entries.add(new Entry(tag, 3, 1, new byte[] {(byte) (value >> 8), (byte) value}, List.of()));
      return this;
    }

    Tiff text(int tag, String text) {
      var data = ascii(text + "\0");
      entries.add(new Entry(tag, tag == 0x927c ? 7 : 2, data.length, data, List.of()));
      return this;
    }

    Tiff fractions(int tag, int... parts) {
      var data = ByteBuffer.allocate(parts.length * 4);
      for (int part : parts) {
        data.putInt(part);
      }
      entries.add(new Entry(tag, 5, parts.length / 2, data.array(), List.of()));
      return this;
    }

    Tiff directory(int tag, Tiff below) {
      entries.add(new Entry(tag, 4, 1, new byte[4], List.of(below)));
      return this;
    }

    byte[] bytes() {
      var tiff = ByteBuffer.allocate(8 + size());
      tiff.put(ascii("MM\0*")).putInt(8);
      write(tiff, 8);
      return tiff.array();
    }

    private int size() {
      int size = 6 + entries.size() * 12;
      for (var entry : entries) {
        size += entry.data().length > 4 ? entry.data().length : 0;
        size += entry.below().isEmpty() ? 0 : entry.below().getFirst().size();
      }
      return size;
    }

    private void write(ByteBuffer tiff, int at) {
      tiff.position(at).putShort((short) entries.size());
      int free = at + 6 + entries.size() * 12;
      for (int index = 0; index < entries.size(); index++) {
        var entry = entries.get(index);
        tiff.position(at + 2 + index * 12);
        tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
        if (!entry.below().isEmpty()) {
          tiff.putInt(free);
          entry.below().getFirst().write(tiff, free);
          free += entry.below().getFirst().size();
        } else if (entry.data().length > 4) {
          tiff.putInt(free).position(free).put(entry.data());
          free += entry.data().length;
        } else {
          tiff.put(entry.data());
        }
      }
    }
  }
}
