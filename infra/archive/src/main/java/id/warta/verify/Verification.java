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
import id.warta.article.Notice;
import id.warta.filing.Articles;
import id.warta.filing.Revision;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Holds the bundles against the table, from both ends.
///
/// First it walks through the table's lists and reads the part of a bundle that each archived story
/// points at. Then it walks through the bundles: what no story points at was left behind by a run
/// that was killed, or by a restore, and is no fault; but a bundle that is not what its name says,
/// or a line whose story the table does not know, is one.
final class Verification {
  private static final int PAGE = 100;

  private final Articles articles;
  private final Bundles bundles;
  private final StoryLines lines;
  private final Consumer<Progress> progress;

  private final List<Finding> findings = new ArrayList<>();
  private final Set<ArticleId> known = new HashSet<>();
  private final Map<String, Set<Long>> pointedAt = new HashMap<>();
  private int whole;
  private int inTable;

  /// @param progress is told now and then how far it is
  Verification(Articles articles, Bundles bundles, StoryLines lines, Consumer<Progress> progress) {
    this.articles = articles;
    this.bundles = bundles;
    this.lines = lines;
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
  record Finding(Fault fault, @Nullable ArticleId story, String bundle, String detail) {}

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
    walkStories();
    var names = names();
    var unused = 0;
    var walked = 0;
    for (var name : names) {
      if (!pointedAt.containsKey(name)) {
        unused++;
      }
      walkBundle(name);
      progress.accept(new Progress("bundles", ++walked, names.size()));
    }
    return new Report(whole, inTable, names.size(), unused, List.copyOf(findings));
  }

  private void walkStories() {
    @Nullable ListPosition after = null;
    do {
      var page =
          articles.list(new ListQuery(new ArticleList.Everything(), null, null, after, PAGE));
      page.items().forEach(story -> check(story.id()));
      after = page.next();
    } while (after != null);
    do {
      var page = articles.notices(after, PAGE);
      page.items().stream().map(Notice::id).forEach(this::check);
      after = page.next();
    } while (after != null);
  }

  private void check(ArticleId id) {
    known.add(id);
    if (known.size() % PAGE == 0) {
      progress.accept(new Progress("stories", known.size(), 0));
    }
    articles
        .find(id)
        .ifPresent(
            story -> {
              var archived = story.archived();
              if (archived == null) {
                inTable++;
              } else {
                check(story, archived);
              }
            });
  }

  private void check(Article story, Archived archived) {
    pointedAt.computeIfAbsent(archived.bundle(), any -> new HashSet<>()).add(archived.offset());
    try {
      if (bundles.read(archived.bundle(), archived.offset(), archived.length()).isEmpty()) {
        report(Fault.MISSING, story.id(), archived.bundle(), "the archive has no such part");
        return;
      }
      var file = new Archive(bundles, lines).file(story, archived);
      difference(story, file)
          .ifPresentOrElse(
              detail -> report(Fault.DIFFERENT, story.id(), archived.bundle(), detail),
              () -> whole++);
    } catch (DamagedBundle damaged) {
      report(Fault.DIFFERENT, story.id(), archived.bundle(), String.valueOf(damaged.getMessage()));
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
    var names = new TreeSet<>(pointedAt.keySet());
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
      if (!known.contains(id) && articles.find(id).isEmpty()) {
        report(Fault.MISSING, id, name, "the table does not know the story");
      }
    }
  }

  private void report(Fault fault, @Nullable ArticleId story, String bundle, String detail) {
    findings.add(new Finding(fault, story, bundle, detail));
  }
}
