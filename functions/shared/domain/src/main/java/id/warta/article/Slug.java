package id.warta.article;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A story's name in its public address: lower-case Latin letters and digits with single hyphens
/// between, up to [#MAX_LENGTH] characters, never of the form of an id.
///
/// @param value `pemkab-kapuas-rakor-pokja-pug`
public record Slug(String value) {
  public static final int MAX_LENGTH = 80;

  /// The most slugs that [#candidates] gives.
  public static final int MAX_CANDIDATES = 4;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼ]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]*");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /// Latin letters that Unicode does not take apart into a base and a mark.
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı",
          "i");

  /// @throws IllegalArgumentException if the text has not the form of a slug
  public Slug {
    if (!isSlug(value)) {
      throw new IllegalArgumentException("not a slug");
    }
  }

  /// Whether this text can be a slug.
  public static boolean isSlug(String text) {
    return text.length() <= MAX_LENGTH
        && FORM.matcher(text).matches()
        && !ID_FORM.matcher(text).matches();
  }

  /// The slugs that a new story may take, in the order in which to try them: the headline's own,
  /// that with the day of filing, those with the end of the id. A headline without a Latin letter
  /// gives only the last kind, after `berita`.
  ///
  /// @param zone in which the day of filing is one
  public static List<Slug> candidates(String headline, ArticleId id, Instant filed, ZoneId zone) {
    var words = words(headline);
    var candidates = new LinkedHashSet<Slug>();
    if (NO_LETTER.matcher(words).matches()) {
      words = "berita";
    } else {
      candidates.add(slug(cut(words, MAX_LENGTH)));
      candidates.add(with(words, DAY.format(filed.atZone(zone).toLocalDate())));
    }
    candidates.add(with(words, id.tail(6)));
    candidates.add(with(words, id.tail(12)));
    return List.copyOf(candidates);
  }

  private static String words(String headline) {
    var text = headline.toLowerCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    text = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return OTHERS.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
  }

  private static Slug with(String words, String ending) {
    return slug(cut(words, MAX_LENGTH - 1 - ending.length()) + "-" + ending);
  }

  private static Slug slug(String text) {
    return new Slug(ID_FORM.matcher(text).matches() ? "berita-" + text : text);
  }

  /// Cuts at a hyphen where one is near, so that no word is left in halves.
  private static String cut(String words, int length) {
    if (words.length() <= length) {
      return words;
    }
    var end = words.lastIndexOf('-', length);
    return words.substring(0, end > length / 2 ? end : length);
  }

  @Override
  public String toString() {
    return value;
  }
}
