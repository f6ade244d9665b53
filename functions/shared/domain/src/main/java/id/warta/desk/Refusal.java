package id.warta.desk;

import id.warta.article.Notice;
import id.warta.feedback.Fault;
import id.warta.staff.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why something that somebody wanted of a story was not done. Nothing was written.
public sealed interface Refusal {

  /// There is no such story, or none that the caller may know of.
  record Unknown() implements Refusal {}

  /// The story was retracted, and the caller is told no more of it than the public.
  record Withdrawn(Notice notice) implements Refusal {}

  /// The story has no photo of that id.
  record NoSuchPhoto() implements Refusal {}

  /// Others may do this, or the caller may at another time of the story's life.
  record Forbidden() implements Refusal {}

  /// The caller's key came with another request before.
  record KeyReused() implements Refusal {}

  /// What the same request made before has been deleted since.
  record Gone() implements Refusal {}

  /// The caller did not say which version the change is of.
  record VersionRequired() implements Refusal {}

  /// The story is no longer what the caller read.
  ///
  /// @param currentVersion the one to read now
  /// @param changedFields all that changed since the caller's version, by the API's names
  /// @param by who changed it last; `null` for the clock
  /// @param at when
  record VersionChanged(
      int currentVersion, List<String> changedFields, @Nullable Person by, Instant at)
      implements Refusal {}

  /// Nobody may do this while the story is as it is.
  ///
  /// @param detail an English sentence that says why
  record NotNow(String detail) implements Refusal {

    private static final String IN_ARCHIVE =
        "The story's text lies in the archive: an admin must restore it first. Then read the story"
            + " anew and send this again";

    /// The text lies in the archive.
    public static NotNow inArchive() {
      return new NotNow(IN_ARCHIVE + ".");
    }

    /// The text that a correction wants to mend lies in the archive.
    public static NotNow mendingInArchive() {
      return new NotNow(IN_ARCHIVE + "; or send the correction without `article` now.");
    }
  }

  /// It must not be public before this moment.
  record Embargoed(Instant until) implements Refusal {}

  /// Another story has the slug that was asked for.
  record SlugTaken() implements Refusal {}

  /// Others change the same story so fast that this change found no gap.
  record Busy() implements Refusal {}

  /// The body is too long once cleaned.
  record TooLong(int bytes) implements Refusal {}

  /// Some fields must change.
  record Unfit(List<Fault> faults) implements Refusal {
    public Unfit {
      faults = List.copyOf(faults);
    }
  }
}
