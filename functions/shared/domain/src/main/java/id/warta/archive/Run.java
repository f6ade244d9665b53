package id.warta.archive;

import id.warta.article.ArticleId;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk through the sections, as far as it has come, and its report.
///
/// Stories are taken in chunks. Which stories a chunk holds is noted before any of them is touched,
/// and what became of them once all are done. So a call that is killed leaves behind what the next
/// one has to look at again, and no story is counted twice or not at all.
///
/// @param number of the run, from 1
/// @param writes counts the writes of this record; what the next one is conditioned on
/// @param policy that held when the run began
/// @param endedAt `null` as long as the run is open
/// @param sections that are still to do, the present one first
/// @param after the last story of the present section that is done
/// @param chunk stories of the present section that are being done
/// @param chunkEnd the last of them; `null` if none follows in the section
/// @param figures of the chunks that are done
public record Run(
    int number,
    int writes,
    Policy policy,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<String> sections,
    @Nullable ListPosition after,
    List<ArticleId> chunk,
    @Nullable ListPosition chunkEnd,
    Figures figures) {

  public Run {
    sections = List.copyOf(sections);
    chunk = List.copyOf(chunk);
  }

  /// A run that begins now.
  ///
  /// @param sections in use
  public static Run begun(int number, Policy policy, Instant now, List<String> sections) {
    var aging = sections.stream().filter(section -> !policy.ageless().contains(section)).toList();
    return new Run(number, 0, policy, now, null, aging, null, List.of(), null, Figures.NONE);
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  /// Stories that age from this second or an earlier one are this run's.
  public Instant until() {
    return policy.until(startedAt);
  }

  /// The run with the present section's next stories in hand.
  public Run taking(Page<ArticleId> page) {
    return new Run(
        number,
        writes,
        policy,
        startedAt,
        endedAt,
        sections,
        after,
        page.items(),
        page.next(),
        figures);
  }

  /// The run after its chunk, or a part of it.
  ///
  /// @param ofChunk what became of the stories that are done
  /// @param left the chunk's other stories
  public Run done(Figures ofChunk, List<ArticleId> left) {
    var isDone = left.isEmpty();
    return new Run(
        number,
        writes,
        policy,
        startedAt,
        endedAt,
        isDone && chunkEnd == null ? sections.subList(1, sections.size()) : sections,
        isDone ? chunkEnd : after,
        left,
        isDone ? null : chunkEnd,
        figures.plus(ofChunk));
  }

  /// The run at its end.
  public Run ended(Instant now) {
    return new Run(
        number, writes, policy, startedAt, now, List.of(), null, List.of(), null, figures);
  }

  /// For the store alone, which counts.
  public Run writes(int newWrites) {
    return new Run(
        number, newWrites, policy, startedAt, endedAt, sections, after, chunk, chunkEnd, figures);
  }
}
