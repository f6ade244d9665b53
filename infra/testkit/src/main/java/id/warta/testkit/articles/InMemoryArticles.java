package id.warta.testkit.articles;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Dateline;
import id.warta.article.Notice;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.body.Body;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Deletion;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import id.warta.manuscript.TextRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Stories that live as long as the test. Safe for many threads.
public final class InMemoryArticles implements Articles {
  private static final Comparator<ListPosition> BY_TIME_THEN_ID =
      Comparator.comparing(
              ListPosition::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(ListPosition::id);

  private final Clock clock;
  private final SortedMap<ArticleId, Article> stories = new TreeMap<>();
  private final Map<ArticleId, SortedMap<Integer, Change.Version>> versions = new HashMap<>();
  private final Map<Slug, ArticleId> slugs = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final SortedSet<String> sections = new TreeSet<>();

  private record Entry(ListPosition position, ArticleSummary story) {}

  /// @param clock decides what is public, and what has expired
  public InMemoryArticles(Clock clock) {
    this.clock = clock;
  }

  /// Every story as stored, the oldest id first.
  public synchronized List<Article> all() {
    return List.copyOf(stories.values());
  }

  /// The revisions of a story, the first version first.
  public synchronized List<Revision> revisions(ArticleId id) {
    return versions(id).values().stream().map(Change.Version::revision).toList();
  }

  /// The versions of a story that brought it a text, in order.
  public synchronized List<Integer> bodyVersions(ArticleId id) {
    return versions(id).values().stream()
        .map(version -> version.article().bodyVersion())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public synchronized Optional<Article> find(ArticleId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized Optional<Article> find(ArticleId id, int version) {
    return find(id)
        .flatMap(
            today ->
                Optional.ofNullable(versions(id).get(version))
                    .map(then -> asItWas(then.article(), today)));
  }

  /// A version as it was saved, with the photos that the story had then.
  public synchronized Article asSaved(ArticleId id, int version) {
    return Optional.ofNullable(versions(id).get(version)).orElseThrow().article();
  }

  private static Article asItWas(Article story, Article today) {
    var photos =
        story.photos().stream()
            .flatMap(
                photo ->
                    today.photo(photo.id()).stream().map(known -> photo.withFile(known.file())))
            .toList();
    var then = story.edit().photos(photos).writes(today.writes());
    var archived = today.archived();
    return archived == null
        ? then.done()
        : then.archived(archived.lead(story.summary().summary()))
            .body(Body.EMPTY, story.bodyVersion())
            .done();
  }

  @Override
  public Optional<Article> findForReaders(ArticleId id) {
    return find(id);
  }

  @Override
  public synchronized Optional<Article> findForReaders(Slug slug) {
    return Optional.ofNullable(slugs.get(slug)).flatMap(this::find);
  }

  @Override
  public synchronized Page<ArticleSummary> list(ListQuery query) {
    var now = clock.instant();
    var entries =
        stories.values().stream()
            .map(story -> story.summary().at(now))
            .filter(story -> standsIn(query.list(), story))
            .map(story -> new Entry(position(query.list(), story), story))
            .filter(entry -> isInRange(query, entry.position().time()))
            .filter(entry -> follows(query.after(), entry.position()))
            .sorted(Comparator.comparing(Entry::position, BY_TIME_THEN_ID).reversed())
            .limit(query.limit() + 1L)
            .toList();
    var shown = entries.subList(0, Math.min(entries.size(), query.limit()));
    return new Page<>(
        shown.stream().map(Entry::story).toList(),
        entries.size() > shown.size() ? shown.getLast().position() : null);
  }

  @Override
  public synchronized Page<ArticleId> due(@Nullable ListPosition after, int limit) {
    var now = clock.instant();
    var due =
        stories.values().stream()
            .filter(story -> Change.ofDue(story, now).isPresent())
            .map(story -> new ListPosition(story.timeline().publishAt(), story.id()))
            .filter(position -> after == null || BY_TIME_THEN_ID.compare(position, after) > 0)
            .sorted(BY_TIME_THEN_ID)
            .toList();
    var shown = due.subList(0, Math.min(due.size(), limit));
    return new Page<>(
        shown.stream().map(ListPosition::id).toList(), due.size() > limit ? shown.getLast() : null);
  }

  private static boolean standsIn(ArticleList list, ArticleSummary story) {
    var content = story.content();
    return switch (list) {
      case ArticleList.Public readers ->
          story.status() == Status.PUBLISHED
              && switch (readers) {
                case ArticleList.Everything() -> true;
                case ArticleList.InSection(var section) -> isSame(section, content.section());
                case ArticleList.WithTag(var tag) -> isAmong(tag, content.tags());
                case ArticleList.ByAuthor(var initials) -> isAmong(initials, content.initials());
                case ArticleList.FromPlace(var place) -> isSame(place, place(content.dateline()));
                case ArticleList.OwnPublic(var sub) -> isOwnedBy(sub, story);
              };
      case ArticleList.OnDesk(var status) -> story.status() == status;
      case ArticleList.OwnOnDesk(var sub, var status) ->
          story.status() == status && isOwnedBy(sub, story);
    };
  }

  private static @Nullable String place(@Nullable Dateline dateline) {
    return dateline == null ? null : dateline.place();
  }

  private static boolean isOwnedBy(String sub, ArticleSummary story) {
    return story.createdBy().sub().equals(sub);
  }

  private static boolean isAmong(String wanted, List<String> texts) {
    return texts.stream().anyMatch(text -> isSame(wanted, text));
  }

  private static boolean isSame(String wanted, @Nullable String text) {
    return text != null && TextRule.fold(wanted).equals(TextRule.fold(text));
  }

  private static ListPosition position(ArticleList list, ArticleSummary story) {
    var timeline = story.timeline();
    return switch (list) {
      case ArticleList.Public readers -> new ListPosition(timeline.publishedAt(), story.id());
      case ArticleList.Desk desk -> new ListPosition(timeline.publishAt(), story.id());
    };
  }

  private static boolean isInRange(ListQuery query, @Nullable Instant time) {
    return !(query.list() instanceof ArticleList.Public)
        || time == null
        || ((query.from() == null || !time.isBefore(query.from()))
            && (query.until() == null || time.isBefore(query.until())));
  }

  private static boolean follows(@Nullable ListPosition last, ListPosition position) {
    return last == null || BY_TIME_THEN_ID.compare(position, last) < 0;
  }

  @Override
  public synchronized Page<Notice> notices(@Nullable ListPosition after, int limit) {
    var notices =
        stories.values().stream()
            .flatMap(story -> Notice.of(story).stream())
            .filter(notice -> follows(after, position(notice)))
            .sorted((one, other) -> BY_TIME_THEN_ID.compare(position(other), position(one)))
            .toList();
    var shown = notices.subList(0, Math.min(notices.size(), limit));
    return new Page<>(shown, notices.size() > limit ? position(shown.getLast()) : null);
  }

  private static ListPosition position(Notice notice) {
    return new ListPosition(notice.at(), notice.id());
  }

  @Override
  public synchronized List<Revision> revisions(ArticleId id, int firstVersion, int lastVersion) {
    return revisions(id).stream()
        .filter(revision -> revision.version() >= firstVersion)
        .filter(revision -> revision.version() <= lastVersion)
        .toList();
  }

  @Override
  public synchronized Saved save(Change change) {
    var after = change.after();
    var earlier = earlier(change.receipt());
    if (earlier.isPresent()) {
      return new Saved.AlreadyAnswered(earlier.get());
    }
    for (var each = change; each != null; each = each.companion()) {
      if (writes(stories.get(each.after().id())) != writes(each.before()) || isKnown(each)) {
        return new Saved.Outdated();
      }
    }
    if (!slugs.getOrDefault(after.slug(), after.id()).equals(after.id())) {
      return new Saved.SlugTaken();
    }
    for (var each = change.companion(); each != null; each = each.companion()) {
      keep(each);
    }
    return new Saved.Done(keep(change));
  }

  @Override
  public synchronized Saved delete(Deletion deletion) {
    var story = deletion.story();
    var earlier = earlier(deletion.receipt());
    if (earlier.isPresent()) {
      return new Saved.AlreadyAnswered(earlier.get());
    }
    if (writes(stories.get(story.id())) != writes(story)) {
      return new Saved.Outdated();
    }
    stories.remove(story.id());
    slugs.remove(story.slug());
    var revision = deletion.revision();
    versions(story.id()).put(revision.version(), new Change.Version(revision, story));
    keep(deletion.receipt());
    return new Saved.Done(story);
  }

  private Optional<Receipt> earlier(@Nullable Receipt receipt) {
    return Optional.ofNullable(receipt).map(Receipt::key).flatMap(this::receipt);
  }

  private static int writes(@Nullable Article story) {
    return story == null ? 0 : story.writes();
  }

  private boolean isKnown(Change change) {
    var revision = change.revision();
    return revision != null && versions(change.after().id()).containsKey(revision.version());
  }

  private Article keep(Change change) {
    var before = change.before();
    var story = change.after().edit().writes(writes(before) + 1).done();
    if (before != null && before.at(clock.instant()).timeline().publishedAt() == null) {
      slugs.remove(before.slug());
    }
    slugs.put(story.slug(), story.id());
    stories.put(story.id(), story);
    for (var version : change.versions()) {
      versions(story.id()).put(version.revision().version(), version);
    }
    keep(change.receipt());
    return story;
  }

  private void keep(@Nullable Receipt receipt) {
    if (receipt != null) {
      receipts.put(receipt.key().scope(), receipt);
    }
  }

  private SortedMap<Integer, Change.Version> versions(ArticleId id) {
    return versions.computeIfAbsent(id, unknown -> new TreeMap<>());
  }

  @Override
  public synchronized List<String> sections() {
    return List.copyOf(sections);
  }

  @Override
  public synchronized void noteSection(String section) {
    sections.add(section);
  }

  @Override
  public synchronized Optional<Receipt> receipt(IdempotencyKey key) {
    return Optional.ofNullable(receipts.get(key.scope()))
        .filter(receipt -> receipt.expiresAt().isAfter(clock.instant()));
  }
}
