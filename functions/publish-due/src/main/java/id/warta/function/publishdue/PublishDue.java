package id.warta.function.publishdue;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Makes permanent what is scheduled and due. Readers see a due story without it; it stores the
/// version that is in effect, once, however many calls run at the same time.
final class PublishDue {
  private static final int CHUNK = 100;

  private final Articles articles;
  private final Clock clock;

  PublishDue(Articles articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /// What one call did.
  ///
  /// @param published how many stories it stored as published
  /// @param others how many somebody else had stored or changed meanwhile
  /// @param mostOverdue by how much the one that waited longest was late
  /// @param finished whether nothing is left that was due when it came by
  record Report(int published, int others, Duration mostOverdue, boolean finished) {
    private static final Report NOTHING = new Report(0, 0, Duration.ZERO, true);

    private Report with(Optional<Duration> overdue) {
      return overdue
          .map(late -> new Report(published + 1, others, longer(late, mostOverdue), finished))
          .orElseGet(() -> new Report(published, others + 1, mostOverdue, finished));
    }

    private Report unfinished() {
      return new Report(published, others, mostOverdue, false);
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) > 0 ? one : other;
    }
  }

  /// Publishes what is due, the longest overdue first.
  ///
  /// @param hasTime asked before each story; what is left when it says no is the next call's
  Report publish(BooleanSupplier hasTime) {
    var report = Report.NOTHING;
    @Nullable ListPosition after = null;
    do {
      var due = articles.due(after, CHUNK);
      for (var id : due.items()) {
        if (!hasTime.getAsBoolean()) {
          return report.unfinished();
        }
        report = report.with(publish(id));
      }
      after = due.next();
    } while (after != null);
    return report;
  }

  /// By how much the story was overdue; empty if another call or an editor was faster.
  private Optional<Duration> publish(ArticleId id) {
    var now = clock.instant();
    return articles
        .find(id)
        .flatMap(stored -> Change.ofDue(stored, now))
        .filter(change -> articles.save(change) instanceof Saved.Done)
        .map(change -> overdue(change.after(), now));
  }

  private static Duration overdue(Article published, Instant now) {
    return Duration.between(published.timeline().updatedAt(), now);
  }
}
