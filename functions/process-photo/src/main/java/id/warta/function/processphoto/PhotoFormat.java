package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.warta.photo.Rejection;
import java.util.Set;

/// The formats that are taken, told by a file's first bytes and by nothing that was said of it.
enum PhotoFormat {
  JPEG,
  PNG,
  WEBP;

  /// Brands of the container that HEIC shares with AVIF and MP4 (ISO 23008-12).
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  /// @throws UnfitPhoto if the file is empty or of another kind
  static PhotoFormat of(byte[] file) throws UnfitPhoto {
    if (file.length == 0) {
      throw new UnfitPhoto(Rejection.EMPTY);
    }
    var start = new String(file, 0, Math.min(file.length, 12), ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return WEBP;
    }
    var heic = start.startsWith("ftyp", 4) && HEIC_BRANDS.contains(start.substring(8));
    throw new UnfitPhoto(heic ? Rejection.HEIC : Rejection.UNSUPPORTED_TYPE);
  }
}
