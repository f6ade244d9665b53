package id.warta.function.publishdue;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.edge.Log;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  /// @param failed how many could not be stored: the next call tries them again
  /// @param mostOverdue by how much the one that waited longest was late
  /// @param finished whether nothing is left that was due when it came by
  record Report(int published, int others, int failed, Duration mostOverdue, boolean finished) {
    private static final Report NOTHING = new Report(0, 0, 0, Duration.ZERO, true);

    private Report with(Optional<Duration> overdue) {
      return overdue
          .map(
              late ->
                  new Report(published + 1, others, failed, longer(late, mostOverdue), finished))
          .orElseGet(() -> new Report(published, others + 1, failed, mostOverdue, finished));
    }

    private Report unfinished() {
      return new Report(published, others, failed, mostOverdue, false);
    }

    private Report withFailure() {
      return new Report(published, others, failed + 1, mostOverdue, finished);
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) > 0 ? one : other;
    }
  }

  /// Publishes what is due, page by page, the longest overdue page first.
  ///
  /// @param hasTime asked before each story; what is left when it says no is the next call's
  Report publish(BooleanSupplier hasTime) {
    var report = Report.NOTHING;
    @Nullable ListPosition after = null;
    do {
      var due = articles.due(after, CHUNK);
      for (var id : inNoOrder(due.items())) {
        if (!hasTime.getAsBoolean()) {
          return report.unfinished();
        }
        report = publish(id, report);
      }
      after = due.next();
    } while (after != null);
    return report;
  }

  /// Calls at the same time that go through a page in different orders seldom meet.
  private static List<ArticleId> inNoOrder(List<ArticleId> ids) {
    var shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled);
    return shuffled;
  }

  /// One story that cannot be stored keeps no other from its time.
  private Report publish(ArticleId id, Report report) {
    try {
      return report.with(publish(id));
    } catch (RuntimeException failure) {
      Log.error("a due story could not be stored as published: " + id.value(), failure);
      return report.withFailure();
    }
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
