package id.warta.manuscript;

import id.warta.feedback.Faults;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A rule for short text: trimmed, NFC, at most so many characters (Unicode code points), on one
/// line or on several, without control characters.
///
/// @param maxLength in characters, once trimmed
/// @param lines whether line breaks and tabs may stand in it
public record TextRule(int maxLength, Lines lines) {
  /// How many lines a text may have.
  public enum Lines {
    ONE,
    MANY
  }

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  public static TextRule line(int maxLength) {
    return new TextRule(maxLength, Lines.ONE);
  }

  public static TextRule lines(int maxLength) {
    return new TextRule(maxLength, Lines.MANY);
  }

  /// The text in normal form; `null` for one that is absent, empty or at fault.
  ///
  /// @param pointer where the text stands, for its faults
  public @Nullable String check(@Nullable String text, String pointer, Faults faults) {
    if (text == null) {
      return null;
    }
    var normal = trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
    var length = normal.codePointCount(0, normal.length());
    if (length > maxLength) {
      faults.add(pointer, "has %d characters; at most %d are allowed".formatted(length, maxLength));
      return null;
    }
    var stranger = normal.codePoints().filter(this::isForbidden).findFirst();
    if (stranger.isPresent()) {
      faults.add(
          pointer,
          "holds the character U+%04X, which cannot be printed; take it out"
              .formatted(stranger.getAsInt()));
      return null;
    }
    return normal.isEmpty() ? null : normal;
  }

  /// [String#strip] would leave no-break spaces, and those that have no width.
  private static String trimmed(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u200b'
        || character == '\ufeff';
  }

  /// The texts in normal form, those once that differ only in case or in spaces.
  ///
  /// @param maxCount the most that may remain
  public List<String> checkEach(List<String> texts, int maxCount, String pointer, Faults faults) {
    var kept = new LinkedHashMap<String, String>();
    for (var index = 0; index < texts.size(); index++) {
      var text = check(texts.get(index), pointer + "/" + index, faults);
      if (text != null) {
        kept.putIfAbsent(fold(text), text);
      }
    }
    if (kept.size() > maxCount) {
      faults.add(
          pointer, "has %d entries; at most %d are allowed".formatted(kept.size(), maxCount));
    }
    return new ArrayList<>(kept.values());
  }

  /// What two texts have in common that differ only in case or in spaces.
  public static String fold(String text) {
    return SPACES
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private boolean isForbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> lines == Lines.ONE || !isLayout(character);
      case Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines == Lines.ONE;
      default -> isNoCharacter(character);
    };
  }

  /// The last two code points of each plane never stand for anything.
  private static boolean isNoCharacter(int character) {
    return (character & 0xfffe) == 0xfffe;
  }

  private static boolean isLayout(int character) {
    return character == '\n' || character == '\r' || character == '\t';
  }
}
