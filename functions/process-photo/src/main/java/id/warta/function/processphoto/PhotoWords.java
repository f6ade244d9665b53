package id.warta.function.processphoto;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a photo's file says of itself, in the words of its photographer or agency.
///
/// @param caption what is seen, up to 500 characters
/// @param creator who took it, up to 120 characters
/// @param credit whom to name beside it, up to 120 characters
/// @param copyright whose it is, up to 120 characters
/// @param digitalSourceType how it came about, as an address of IPTC's vocabulary
record PhotoWords(
    @Nullable String caption,
    @Nullable String creator,
    @Nullable String credit,
    @Nullable String copyright,
    @Nullable String digitalSourceType) {
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";
  private static final int CAPTION_LENGTH = 500;
  private static final int NAME_LENGTH = 120;
  private static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

  PhotoWords {
    caption = cut(caption, CAPTION_LENGTH);
    creator = cut(creator, NAME_LENGTH);
    credit = cut(credit, NAME_LENGTH);
    copyright = cut(copyright, NAME_LENGTH);
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /// Reads each from XMP, else from IPTC's old block, else from Exif. The Metadata Working Group
  /// puts Exif first; but cameras write their own names there, and agencies that correct a caption
  /// leave it as it was.
  static PhotoWords of(Metadata metadata) {
    var xmp = new Xmp(metadata);
    var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
    var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    return new PhotoWords(
        first(
            xmp.language(DUBLIN_CORE, "description"),
            text(iptc, IptcDirectory.TAG_CAPTION),
            text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
        first(
            xmp.item(DUBLIN_CORE, "creator"),
            text(iptc, IptcDirectory.TAG_BY_LINE),
            text(exif, ExifIFD0Directory.TAG_ARTIST)),
        first(xmp.property(PHOTOSHOP, "Credit"), text(iptc, IptcDirectory.TAG_CREDIT)),
        first(
            xmp.language(DUBLIN_CORE, "rights"),
            text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
            text(exif, ExifIFD0Directory.TAG_COPYRIGHT)),
        sourceType(xmp.property(IPTC_EXTENSION, "DigitalSourceType")));
  }

  private static @Nullable String sourceType(@Nullable String address) {
    return address != null && address.startsWith(SOURCE_TYPES) ? address : null;
  }

  /// Whom to name beside the photo: the credit, else who took it, else whose it is.
  @Nullable String name() {
    return first(credit, creator, copyright);
  }

  private static @Nullable String first(@Nullable String... words) {
    return Arrays.stream(words).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable String text(@Nullable Directory directory, int tag) {
    return directory == null ? null : clean(directory.getString(tag));
  }

  /// One line in normal form; `null` for nothing but blanks.
  private static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var line =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Z}\\p{Cs}]+", " ")
            .strip();
    return line.isEmpty() ? null : line;
  }

  /// What all XMP packets of a file say together.
  private record Xmp(Metadata metadata) {
    private interface Question {
      @Nullable String ask(XMPMeta packet) throws XMPException;
    }

    @Nullable String property(String namespace, String name) {
      return first(packet -> packet.getPropertyString(namespace, name));
    }

    @Nullable String language(String namespace, String name) {
      return first(
          packet -> {
            var text = packet.getLocalizedText(namespace, name, null, "x-default");
            return text == null ? null : text.getValue();
          });
    }

    @Nullable String item(String namespace, String name) {
      return first(
          packet -> {
            var item = packet.getArrayItem(namespace, name, 1);
            return item == null ? null : item.getValue();
          });
    }

    private @Nullable String first(Question question) {
      for (var directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
        try {
          var answer = clean(question.ask(directory.getXMPMeta()));
          if (answer != null) {
            return answer;
          }
        } catch (XMPException broken) {
          // Another packet may be whole.
        }
      }
      return null;
    }
  }
}
