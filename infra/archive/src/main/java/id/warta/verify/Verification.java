package id.warta.verify;

import id.warta.archive.Archive;
import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.DamagedBundle;
import id.warta.archive.StoryFile;
import id.warta.archive.StoryLines;
import id.warta.article.Archived;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.filing.Articles;
import id.warta.filing.Revision;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds the bundles against the table, from both ends.
///
/// First it walks through the table's lists, and reads the part of a bundle that each archived
/// story points at. Then it walks through the bundles: what no story points at was left behind by a
/// run that was killed, or by a restore, and is no fault; but a bundle that is not what its name
/// says, or a line whose story stands in none of the table's lists, is one.
final class Verification {
  private static final int PAGE = 100;
  private static final int WORKERS = 16;

  private final Articles articles;
  private final Bundles bundles;
  private final StoryLines lines;
  private final Archive archive;
  private final Consumer<Progress> progress;

  private final Set<ArticleId> known = new LinkedHashSet<>();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final Set<String> pointedAt = ConcurrentHashMap.newKeySet();
  private final AtomicInteger whole = new AtomicInteger();
  private final AtomicInteger inTable = new AtomicInteger();

  /// @param progress is told now and then how far it is, by several threads
  Verification(Articles articles, Bundles bundles, StoryLines lines, Consumer<Progress> progress) {
    this.articles = articles;
    this.bundles = bundles;
    this.lines = lines;
    this.archive = new Archive(bundles, lines);
    this.progress = progress;
  }

  /// How far it is.
  ///
  /// @param done of the present walk
  /// @param all of it; 0 as long as that is not known
  record Progress(String walk, int done, int all) {}

  /// What is wrong with a story.
  enum Fault {
    /// The archive lacks it, or the table does.
    MISSING,
    /// Something else lies in its place.
    DIFFERENT
  }

  /// @param story `null` where the bundle as a whole is not what it should be
  /// @param bundle `null` where the table alone is not what it should be
  record Finding(Fault fault, @Nullable ArticleId story, @Nullable String bundle, String detail) {}

  /// @param whole archived stories that are as they went
  /// @param inTable public stories that are not archived
  /// @param bundles that were looked at
  /// @param unused bundles that no story points at
  record Report(int whole, int inTable, int bundles, int unused, List<Finding> findings) {
    long count(Fault fault) {
      return findings.stream().filter(finding -> finding.fault() == fault).count();
    }
  }

  Report verify() {
    listStories();
    inParallel("stories", known, this::check);
    var names = names();
    inParallel("bundles", names, this::walkBundle);
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

  /// Does all of it, some at a time; ends with the first that the stores do not answer.
  private <T> void inParallel(String walk, Collection<T> all, Consumer<T> step) {
    var done = new AtomicInteger();
    var waiting = new ConcurrentLinkedQueue<>(all);
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var walks =
          Stream.generate(
                  () ->
                      workers.submit(
                          () -> {
                            for (var item = waiting.poll(); item != null; item = waiting.poll()) {
                              step.accept(item);
                              progress.accept(
                                  new Progress(walk, done.incrementAndGet(), all.size()));
                            }
                          }))
              .limit(WORKERS)
              .toList();
      for (var each : walks) {
        each.get();
      }
    } catch (ExecutionException failed) {
      waiting.clear();
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      waiting.clear();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void check(ArticleId id) {
    var story = articles.find(id).orElse(null);
    if (story == null) {
      report(Fault.MISSING, id, null, "the table lists the story and does not hold it");
      return;
    }
    var archived = story.archived();
    if (archived == null) {
      inTable.incrementAndGet();
    } else {
      check(story, archived);
    }
  }

  private void check(Article story, Archived archived) {
    pointedAt.add(archived.bundle());
    try {
      difference(story, archive.file(story, archived))
          .ifPresentOrElse(
              detail -> report(Fault.DIFFERENT, story.id(), archived.bundle(), detail),
              whole::incrementAndGet);
    } catch (DamagedBundle damaged) {
      report(
          damaged.isMissing() ? Fault.MISSING : Fault.DIFFERENT,
          story.id(),
          archived.bundle(),
          String.valueOf(damaged.getMessage()));
    }
  }

  /// What the table says otherwise than the file: a story may have got further versions since, but
  /// those that the file knows never change.
  private Optional<String> difference(Article story, StoryFile file) {
    if (file.story().bodyVersion() != story.bodyVersion()) {
      return Optional.of("the archive has the text of another version");
    }
    var revisions = file.versions().stream().map(version -> version.revision()).toList();
    var last = revisions.isEmpty() ? 0 : revisions.getLast().version();
    List<Revision> stored = articles.revisions(story.id(), 1, last);
    return stored.equals(revisions)
        ? Optional.empty()
        : Optional.of("the archive has other revisions than the table");
  }

  private SortedSet<String> names() {
    var names = new TreeSet<>(pointedAt);
    for (var page = bundles.list(null); !page.isEmpty(); page = bundles.list(page.getLast())) {
      names.addAll(page);
    }
    return names;
  }

  private void walkBundle(String name) {
    var bytes = bundles.read(name);
    if (bytes.isEmpty()) {
      return;
    }
    if (!Bundle.isNamedAfter(name, bytes.get())) {
      report(Fault.DIFFERENT, null, name, "the bundle is not what its name says");
      return;
    }
    for (var line : Bundle.lines(bytes.get())) {
      var id = lines.read(line).story().id();
      if (!known.contains(id)) {
        report(Fault.MISSING, id, name, "the table's lists do not know the story");
      }
    }
  }

  private void report(
      Fault fault, @Nullable ArticleId story, @Nullable String bundle, String detail) {
    findings.add(new Finding(fault, story, bundle, detail));
  }
}
