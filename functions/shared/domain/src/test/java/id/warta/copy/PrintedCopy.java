package id.warta.copy;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Copy as it was read, printed one part a line: the form of the `.expected` files.
final class PrintedCopy {
  private final StringBuilder text = new StringBuilder();

  static String print(NewsroomCopy copy, ZoneId zone) {
    var printed = new PrintedCopy();
    var writtenAt = copy.writtenAt();
    printed.add("headline", copy.headline());
    printed.add("byline", copy.byline());
    printed.add(
        "writtenAt",
        writtenAt == null ? null : ISO_OFFSET_DATE_TIME.format(writtenAt.atZone(zone)));
    printed.add("caption", copy.caption());
    printed.add("credit", copy.credit());
    printed.add("agency", copy.agency());
    printed.add("place", copy.place());
    copy.paragraphs().forEach(paragraph -> printed.add("paragraph", paragraph));
    copy.initials().forEach(initial -> printed.add("initial", initial));
    copy.warnings()
        .forEach(
            warning ->
                printed.add(
                    "warning", warning.line() + " " + warning.code() + " " + warning.detail()));
    copy.faults().forEach(fault -> printed.add("fault", fault.pointer() + " " + fault.detail()));
    return printed.text.toString();
  }

  private void add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }
}
