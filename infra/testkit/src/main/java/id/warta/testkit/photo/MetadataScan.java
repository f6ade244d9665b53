package id.warta.testkit.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Looks through a picture's file for what must not become public.
public final class MetadataScan {
  /// What a picture needs to be shown, and the caption that we write.
  private static final Set<String> HARMLESS =
      Set.of("JPEG", "JFIF", "Huffman", "WebP", "File Type", "XMP");

  private static final List<String> TELLTALE =
      List.of("gps", "serial", "makernote", "maker note", "thumbnail");

  private MetadataScan() {}

  /// Everything suspicious, in words; empty for a clean file.
  public static List<String> suspicions(byte[] file) {
    var found = new ArrayList<String>();
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
      for (var directory : metadata.getDirectories()) {
        if (!HARMLESS.contains(directory.getName())) {
          found.add("has " + directory.getName());
        }
        Stream.concat(directory.getTags().stream().map(Tag::toString), xmpOf(directory).stream())
            .filter(MetadataScan::tells)
            .forEach(found::add);
      }
    } catch (ImageProcessingException | IOException e) {
      found.add("cannot be read: " + e.getMessage());
    }
    var text = new String(file, ISO_8859_1);
    Stream.of(DrawnPhoto.SERIAL, DrawnPhoto.MAKER_NOTE, DrawnPhoto.THUMBNAIL, "Exif\0\0")
        .filter(text::contains)
        .map(secret -> "holds " + secret)
        .forEach(found::add);
    return found;
  }

  private static List<String> xmpOf(Directory directory) {
    return directory instanceof XmpDirectory xmp
        ? xmp.getXmpProperties().keySet().stream().toList()
        : List.of();
  }

  private static boolean tells(String tag) {
    var lower = tag.toLowerCase(Locale.ROOT);
    return TELLTALE.stream().anyMatch(lower::contains)
        // JFIF says how large its own thumbnail is: nought.
        && !lower.matches("\\[jfif] thumbnail (width|height) pixels - 0");
  }
}
