package id.warta.verify;

import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.DamagedBundle;
import id.warta.archive.StoryLines;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.verify.Report.Fault;
import id.warta.verify.Report.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Holds the bundles against the table, from both ends.
///
/// First it walks through the table's lists, and looks at each story that stands there; see
/// [StoryCheck]. Then it walks through the bundles: what no story points at was left behind by a
/// run that was killed, or by a restore, and is no fault; but a bundle that is not what its name
/// says, or a line whose story stands in none of the table's lists, is one.
final class Verification {
  private static final int PAGE = 100;
  private static final int WORKERS = 16;

  /// A store that does not answer so often will not answer the next question either.
  private static final int MOST_UNREAD = 20;

  private final Articles articles;
  private final Bundles bundles;
  private final StoryLines lines;
  private final StoryCheck storyCheck;
  private final Consumer<Progress> progress;

  private final Set<ArticleId> known = ConcurrentHashMap.newKeySet();
  private final Set<String> pointedAt = ConcurrentHashMap.newKeySet();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final AtomicInteger whole = new AtomicInteger();
  private final AtomicInteger inTable = new AtomicInteger();
  private final AtomicInteger unread = new AtomicInteger();

  /// @param progress is told now and then how far it is, by several threads
  Verification(
      Articles articles,
      StoryCheck storyCheck,
      Bundles bundles,
      StoryLines lines,
      Consumer<Progress> progress) {
    this.articles = articles;
    this.storyCheck = storyCheck;
    this.bundles = bundles;
    this.lines = lines;
    this.progress = progress;
  }

  /// How far it is.
  ///
  /// @param done of the present walk
  /// @param all of it; 0 as long as that is not known
  record Progress(String walk, int done, int all) {}

  /// Looks at everything; gives up where the stores have refused twenty answers.
  Report verify() {
    listStories();
    inParallel(
        "stories", known, this::check, (id, why) -> new Finding(Fault.UNREAD, id, null, why));
    var names = names();
    inParallel(
        "bundles", names, this::walk, (name, why) -> new Finding(Fault.UNREAD, null, name, why));
    var unused = names.stream().filter(name -> !pointedAt.contains(name)).count();
    return new Report(
        whole.get(), inTable.get(), names.size(), (int) unused, List.copyOf(findings));
  }

  private void listStories() {
    @Nullable ListPosition after = null;
    do {
      var page =
          articles.list(new ListQuery(new ArticleList.Everything(), null, null, after, PAGE));
      page.items().forEach(story -> known.add(story.id()));
      progress.accept(new Progress("stories listed", known.size(), 0));
      after = page.next();
    } while (after != null);
    do {
      var page = articles.notices(after, PAGE);
      page.items().forEach(notice -> known.add(notice.id()));
      after = page.next();
    } while (after != null);
  }

  private <T> void inParallel(
      String walk, Collection<T> all, Consumer<T> step, BiFunction<T, String, Finding> failure) {
    var done = new AtomicInteger();
    var waiting = new ConcurrentLinkedQueue<>(all);
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      for (var worker = 0; worker < WORKERS; worker++) {
        workers.execute(
            () -> {
              for (var item = waiting.poll(); item != null; item = waiting.poll()) {
                try {
                  step.accept(item);
                } catch (RuntimeException failed) {
                  findings.add(failure.apply(item, String.valueOf(failed.getMessage())));
                  if (unread.incrementAndGet() >= MOST_UNREAD) {
                    waiting.clear();
                  }
                }
                progress.accept(new Progress(walk, done.incrementAndGet(), all.size()));
              }
            });
      }
    }
  }

  private void check(ArticleId id) {
    switch (storyCheck.of(id)) {
      case StoryCheck.Result.InTable() -> inTable.incrementAndGet();
      case StoryCheck.Result.Whole(var bundle) -> {
        pointedAt.add(bundle);
        whole.incrementAndGet();
      }
      case StoryCheck.Result.Broken(var finding) -> {
        if (finding.bundle() != null) {
          pointedAt.add(finding.bundle());
        }
        findings.add(finding);
      }
    }
  }

  private SortedSet<String> names() {
    var names = new TreeSet<>(pointedAt);
    for (var page = bundles.list(null); !page.isEmpty(); page = bundles.list(page.getLast())) {
      names.addAll(page);
    }
    return names;
  }

  private void walk(String name) {
    var bytes = bundles.read(name);
    if (bytes.isEmpty()) {
      return; // The stories that point at it have told.
    }
    if (!Bundle.isNamedAfter(name, bytes.get())) {
      findings.add(
          new Finding(Fault.DIFFERENT, null, name, "the bundle is not what its name says"));
      return;
    }
    try {
      Bundle.lines(bytes.get()).forEach(line -> checkKnown(lines.read(line).story().id(), name));
    } catch (DamagedBundle damaged) {
      findings.add(new Finding(Fault.DIFFERENT, null, name, String.valueOf(damaged.getMessage())));
    }
  }

  /// A story may have become public, and old, since the lists were read.
  private void checkKnown(ArticleId id, String bundle) {
    if (!known.add(id)) {
      return;
    }
    var story = articles.find(id);
    if (story.isEmpty()) {
      findings.add(new Finding(Fault.MISSING, id, bundle, "the table does not hold the story"));
    } else if (isListed(id, story.get().status())) {
      check(id);
    } else {
      findings.add(
          new Finding(Fault.MISSING, id, bundle, "the table's lists do not show the story"));
    }
  }

  /// Whether the newest of the list shows a story that it did not show when the lists were read.
  private boolean isListed(ArticleId id, Status status) {
    var shown =
        status == Status.RETRACTED
            ? articles.notices(null, PAGE).items().stream().map(notice -> notice.id())
            : articles
                .list(ListQuery.firstPage(new ArticleList.Everything(), PAGE))
                .items()
                .stream()
                .map(story -> story.id());
    return shown.anyMatch(id::equals);
  }
}
