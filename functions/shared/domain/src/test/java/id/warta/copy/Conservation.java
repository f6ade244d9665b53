package id.warta.copy;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.body.PlainText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The law that reading copy obeys: each word of it comes out as often as it went in, in a field or
/// in the warning that names its line, and no other word comes out. Paragraphs keep their order.
///
/// Words are counted without regard to case (a place is written in title case) and to zeros that
/// begin a number (a time is written anew). A word that marks a part, as `by` does, may go once, if
/// that part was found.
final class Conservation {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]*$)");
  private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("d M yyyy H m s");

  private Conservation() {}

  static void check(String text, NewsroomCopy copy) {
    var lines = Arrays.stream(text.split("\r\n|\r|\n", -1)).map(PlainText::tidy).toList();
    var balance = new TreeMap<String, Integer>();
    lines.forEach(line -> count(balance, line, 1));
    fields(copy).stream().filter(Objects::nonNull).forEach(field -> count(balance, field, -1));
    leftOut(lines, copy).forEach(words -> count(balance, words, -1));
    balance.values().removeIf(times -> times == 0);
    var marks = marks(copy);
    balance.entrySet().removeIf(word -> word.getValue() == 1 && marks.contains(word.getKey()));
    assertThat(balance).as("words lost (above 0) or invented (below 0) in:%n%s", text).isEmpty();
    checkOrder(lines, copy.paragraphs());
  }

  private static List<@Nullable String> fields(NewsroomCopy copy) {
    var fields =
        new ArrayList<@Nullable String>(
            Arrays.asList(
                copy.headline(),
                copy.byline(),
                copy.caption(),
                copy.credit(),
                copy.agency(),
                copy.place()));
    if (copy.writtenAt() != null) {
      fields.add(NUMBERS.format(copy.writtenAt().atZone(NewsroomCopyTest.MASTHEAD.zone())));
    }
    fields.addAll(copy.paragraphs());
    fields.addAll(copy.initials());
    return fields;
  }

  /// What the warnings say was left out, each held against the line that it names.
  private static List<String> leftOut(List<String> lines, NewsroomCopy copy) {
    var leftOut = new ArrayList<String>();
    for (var warning : copy.warnings()) {
      var line = lines.get(Objects.requireNonNull(warning.line()) - 1);
      if (!warning.code().equals("FIELD_TOO_LONG")) {
        var words = warning.detail().substring(warning.detail().indexOf(": ") + 2);
        assertThat(line).endsWith(words);
        leftOut.add(words);
      }
    }
    return leftOut;
  }

  private static Set<String> marks(NewsroomCopy copy) {
    var marks = new HashSet<String>();
    if (copy.byline() != null) {
      marks.addAll(Set.of("by", "oleh", "tanggal", "jam", "pukul", "wib"));
    }
    if (copy.credit() != null) {
      marks.add("foto");
    }
    return marks;
  }

  private static void count(Map<String, Integer> balance, String text, int times) {
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> ZEROS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .forEach(word -> balance.merge(word, times, Integer::sum));
  }

  private static void checkOrder(List<String> lines, List<String> paragraphs) {
    var rest = lines.iterator();
    for (var paragraph : paragraphs) {
      var found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().contains(paragraph);
      }
      assertThat(found).as("in its place: %s", paragraph).isTrue();
    }
  }
}
