package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.photo.PhotoTexts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// Names a set of renditions after all that goes into it, so that a file of that name never has
/// another content: the original, what people wrote, and how we print.
final class SetHash {
  /// To be counted up when the darkroom's pictures change.
  private static final String DARKROOM = "2";

  private static final int LENGTH = 16;

  private SetHash() {}

  /// 16 hexadecimal digits of a SHA-256.
  static String of(byte[] original, PhotoTexts texts) {
    var digest = sha256();
    for (var part :
        Arrays.asList(DARKROOM, texts.caption(), texts.credit(), texts.alt(), texts.focalPoint())) {
      var text = Objects.toString(part, "");
      // Its length first, so that no two lists of parts look alike.
      digest.update((text.length() + ":" + text).getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(original)).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
