package id.warta.copy;

import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import id.warta.masthead.Masthead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What newsroom copy says. Nothing of it is lost: each line that is not blank stands, in whole, in
/// a field, or in a warning that names its number. The same text always reads the same.
///
/// Texts are NFC, on one line, with single spaces and without control characters. What would not
/// fit into its field stays in the text, with a warning; only the headline has no other place.
///
/// @param headline the first line of text; empty, with a fault, where there is none
/// @param byline up to 120 characters; `null` where the copy names nobody
/// @param writtenAt as the copy says in the masthead's zone
/// @param caption of the lead photo, up to 500 characters
/// @param credit of the lead photo, up to 120 characters
/// @param agency of the dateline, up to 40 characters; there whenever `place` is
/// @param place of the dateline, up to 80 characters, `Kuala Kapuas`
/// @param paragraphs the text, as plain text
/// @param initials as written, up to 6, each up to 10 characters
/// @param warnings in the order of their lines
/// @param faults why this copy cannot be a story, at `/headline`
public record NewsroomCopy(
    String headline,
    @Nullable String byline,
    @Nullable Instant writtenAt,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String agency,
    @Nullable String place,
    List<String> paragraphs,
    List<String> initials,
    List<Warning> warnings,
    List<Fault> faults) {
  public NewsroomCopy {
    paragraphs = List.copyOf(paragraphs);
    initials = List.copyOf(initials);
    warnings = List.copyOf(warnings);
    faults = List.copyOf(faults);
  }

  /// Reads copy; never fails, whatever the text.
  ///
  /// @param text lines that end in LF, CRLF or CR; each that is not blank is a paragraph
  /// @param masthead whose zone its times are in, and whose name or initials its datelines begin
  ///   with
  public static NewsroomCopy read(String text, Masthead masthead) {
    return new CopyReader(text, masthead).read();
  }
}
