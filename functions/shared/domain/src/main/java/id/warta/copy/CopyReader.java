package id.warta.copy;

import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import id.warta.masthead.Masthead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one piece of copy. Each step takes what it recognises out of the lines; what is left when
/// all have passed is the text.
final class CopyReader {
  private static final int HEADLINE_LENGTH = 200;
  private static final int BYLINE_LENGTH = 120;
  private static final int CAPTION_LENGTH = 500;
  private static final int CREDIT_LENGTH = 120;
  private static final int AGENCY_LENGTH = 40;
  private static final int PLACE_LENGTH = 80;
  private static final int INITIAL_LENGTH = 10;
  private static final int MOST_INITIALS = 6;

  /// How far below the headline byline and dateline are looked for.
  private static final int HEAD_LINES = 4;

  /// A contact line is short; a longer one is not looked at.
  private static final int CONTACT_LENGTH = 200;

  private final Masthead masthead;
  private final List<Line> lines;
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private @Nullable String byline;
  private @Nullable Instant writtenAt;
  private @Nullable String caption;
  private @Nullable String credit;
  private @Nullable String agency;
  private @Nullable String place;
  private List<String> initials = List.of();

  CopyReader(String copy, Masthead masthead) {
    this.masthead = masthead;
    this.lines = new ArrayList<>(Line.of(copy));
  }

  NewsroomCopy read() {
    dropContacts();
    var headline = takeHeadline();
    takeByline();
    takeInitials();
    takeCaption();
    if (initials.isEmpty()) {
      // The caption may have stood below them.
      takeInitials();
    }
    takeDateline();
    return new NewsroomCopy(
        headline,
        byline,
        writtenAt,
        caption,
        credit,
        agency,
        place,
        lines.stream().map(Line::text).toList(),
        initials,
        warningsByLine(),
        faults);
  }

  private List<Warning> warningsByLine() {
    return warnings.stream()
        .distinct()
        .sorted(Comparator.comparing(warning -> Objects.requireNonNull(warning.line())))
        .toList();
  }

  private void dropContacts() {
    while (!lines.isEmpty() && isContact(lines.getFirst().text())) {
      var line = lines.removeFirst();
      warn(line, "CONTACT_DROPPED", "Left out, as the masthead's own contact: " + line.text());
    }
  }

  private static boolean isContact(String text) {
    if (text.length() > CONTACT_LENGTH) {
      return false;
    }
    var parts =
        Layout.BETWEEN_CONTACTS.splitAsStream(text).filter(part -> !part.isBlank()).toList();
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> Layout.CONTACT.matcher(part).matches());
  }

  private String takeHeadline() {
    if (lines.isEmpty()) {
      faults.add(new Fault("/headline", "is needed: the first line of text, 1 to 200 characters"));
      return "";
    }
    var headline = lines.removeFirst().text();
    var length = length(headline);
    if (length > HEADLINE_LENGTH) {
      faults.add(
          new Fault(
              "/headline",
              "is the first line of text, which has %d characters; at most %d are allowed"
                  .formatted(length, HEADLINE_LENGTH)));
    }
    return headline;
  }

  private void takeByline() {
    for (var line : head()) {
      var dated = Layout.DATED_BYLINE.matcher(line.text());
      if (dated.matches()) {
        if (setByline(line, dated.group("name"))) {
          setWrittenAt(line, dated.group("writtenAt"));
        }
        return;
      }
    }
    var undated = Layout.BYLINE.matcher(lines.isEmpty() ? "" : lines.getFirst().text());
    if (undated.matches()) {
      setByline(lines.getFirst(), undated.group("name"));
    }
  }

  private boolean setByline(Line line, String name) {
    if (!fits(name, BYLINE_LENGTH, "byline", line)) {
      return false;
    }
    byline = name;
    lines.remove(line);
    return true;
  }

  private void setWrittenAt(Line line, String text) {
    WrittenAt.parse(text, masthead.zone())
        .ifPresentOrElse(
            time -> writtenAt = time,
            () -> warn(line, "DATE_UNREADABLE", "No such date and time: " + text));
  }

  private void takeInitials() {
    if (!lines.isEmpty()) {
      var line = lines.getLast();
      InitialsEnd.of(line.text())
          .filter(end -> initialsFit(end.initials(), line))
          .ifPresent(
              end -> {
                initials = end.initials();
                replace(line, end.text());
              });
    }
  }

  private boolean initialsFit(List<String> names, Line line) {
    return fits(names.size(), MOST_INITIALS, "initials", "story", line)
        && names.stream().allMatch(name -> fits(name, INITIAL_LENGTH, "person's initials", line));
  }

  private void takeCaption() {
    for (var line : List.copyOf(lines)) {
      var photo = photoLine(line.text());
      if (photo != null
          && setCaption(photo.group("caption").strip(), photo.group("credit"), line)) {
        return;
      }
    }
  }

  private static @Nullable MatchResult photoLine(String text) {
    return Stream.of(Layout.CAPTION_IN_BRACKETS, Layout.CAPTION)
        .map(layout -> layout.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .orElse(null);
  }

  private boolean setCaption(String text, String photographer, Line line) {
    if (!fits(text, CAPTION_LENGTH, "caption", line)
        || !fits(photographer, CREDIT_LENGTH, "credit", line)) {
      return false;
    }
    caption = text.isEmpty() ? null : text;
    credit = photographer;
    lines.remove(line);
    return true;
  }

  private void takeDateline() {
    for (var line : head()) {
      var start = DatelineStart.of(line.text(), masthead);
      if (start.isPresent()) {
        setDateline(start.get(), line);
        return;
      }
    }
  }

  private void setDateline(DatelineStart start, Line line) {
    if (fits(start.agency(), AGENCY_LENGTH, "agency", line)
        && fits(start.place(), PLACE_LENGTH, "place", line)) {
      agency = start.agency();
      place = start.place();
      replace(line, start.lead());
    }
  }

  private List<Line> head() {
    return List.copyOf(lines.subList(0, Math.min(HEAD_LINES, lines.size())));
  }

  /// Leaves of a line only what no field has taken.
  private void replace(Line line, String rest) {
    if (rest.isEmpty()) {
      lines.remove(line);
    } else {
      lines.set(lines.indexOf(line), new Line(line.number(), rest));
    }
  }

  private boolean fits(String text, int most, String field, Line line) {
    return fits(length(text), most, "characters", field, line);
  }

  private boolean fits(int count, int most, String what, String field, Line line) {
    if (count > most) {
      warn(
          line,
          "FIELD_TOO_LONG",
          "Stays in the text: %d %s are too many for a %s; %d at most"
              .formatted(count, what, field, most));
    }
    return count <= most;
  }

  private void warn(Line line, String code, String detail) {
    warnings.add(new Warning(code, detail, line.number()));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
