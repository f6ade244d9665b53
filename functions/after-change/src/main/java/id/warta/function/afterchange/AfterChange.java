package id.warta.function.afterchange;

import id.warta.aftermath.Caches;
import id.warta.aftermath.Happening;
import id.warta.aftermath.Reprints;
import id.warta.aftermath.Told;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.filing.Leftovers;
import id.warta.photo.Media;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Does what follows from changes of stories. All of it may be done twice: whatever fails is
/// reported, comes again with all that stood behind it, and is done again. One record that fails
/// keeps no other from being followed.
final class AfterChange {
  private static final String ARTICLES = "/articles*";
  private static final String RETRACTIONS = "/retractions*";

  private final Articles articles;
  private final Leftovers leftovers;
  private final Media media;
  private final Caches caches;
  private final Reprints reprints;

  /// Sections that this process has noted: there are few, and stories without number.
  private final Set<String> notedSections = ConcurrentHashMap.newKeySet();

  AfterChange(
      Articles articles, Leftovers leftovers, Media media, Caches caches, Reprints reprints) {
    this.articles = articles;
    this.leftovers = leftovers;
    this.media = media;
    this.caches = caches;
    this.reprints = reprints;
  }

  /// What became of a batch.
  ///
  /// @param followed how many records it has dealt with
  /// @param refreshes how often it sent for a cache
  /// @param failures why a record could not be followed, by its position, in the batch's order
  record Report(int followed, int refreshes, Map<String, RuntimeException> failures) {}

  /// Follows a batch. Pages are refreshed first, for readers are looking at them, and once for the
  /// whole batch; photos once their files are gone, or they would be fetched again.
  Report follow(List<Told> batch) {
    var round = new Round();
    var happened = new ArrayList<Told.Happened>();
    for (var told : batch) {
      switch (told) {
        case Told.Happened event -> happened.add(event);
        case Told.Damaged(var position, var cause) -> round.failures.put(position, cause);
      }
    }
    round.refreshPages(happened);
    happened.forEach(round::follow);
    round.refreshPhotos();
    return round.report(batch);
  }

  /// What is going on with one batch.
  private final class Round {
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private final List<Told.Happened> withoutPhotos = new ArrayList<>();
    private final Set<ArticleId> storiesWithoutPhotos = new TreeSet<>();
    private int refreshes;

    private void refreshPages(List<Told.Happened> happened) {
      var retracted = happened.stream().anyMatch(AfterChange::isRetraction);
      var paths = retracted ? List.of(ARTICLES, RETRACTIONS) : List.of(ARTICLES);
      refresh(
          happened.stream().filter(AfterChange::changesPages).toList(),
          cause -> caches.refreshPages(paths, cause));
    }

    private void refreshPhotos() {
      refresh(withoutPhotos, cause -> caches.refreshPhotos(storiesWithoutPhotos, cause));
    }

    /// The last one is the cause: it is among what comes again, should another one have failed.
    private void refresh(List<Told.Happened> events, Refresh refresh) {
      if (events.isEmpty()) {
        return;
      }
      try {
        refresh.because(events.getLast().id());
        refreshes++;
      } catch (RuntimeException failed) {
        events.forEach(event -> failures.putIfAbsent(event.position(), failed));
      }
    }

    private void follow(Told.Happened event) {
      try {
        AfterChange.this
            .follow(event.happening())
            .ifPresent(
                story -> {
                  withoutPhotos.add(event);
                  storiesWithoutPhotos.add(story);
                });
      } catch (RuntimeException failed) {
        failures.putIfAbsent(event.position(), failed);
      }
    }

    private Report report(List<Told> batch) {
      var inOrder = new LinkedHashMap<String, RuntimeException>();
      for (var told : batch) {
        var failure = failures.get(told.position());
        if (failure != null) {
          inOrder.put(told.position(), failure);
        }
      }
      return new Report(batch.size() - inOrder.size(), refreshes, inOrder);
    }
  }

  private interface Refresh {
    void because(String cause);
  }

  private static boolean isRetraction(Told.Happened event) {
    return event.happening() instanceof Happening.Retracted;
  }

  private static boolean changesPages(Told.Happened event) {
    return isRetraction(event) || event.happening() instanceof Happening.Corrected;
  }

  /// Does what one happening asks for, but for the caches.
  ///
  /// @return the story whose public photos are gone
  private Optional<ArticleId> follow(Happening happening) {
    return switch (happening) {
      case Happening.Corrected corrected -> Optional.empty();
      case Happening.Retracted(var article) -> hidePhotos(article);
      case Happening.Deleted(var article) -> {
        leftovers.clear(article);
        yield Optional.empty();
      }
      case Happening.PhotoRemoved(var photo, var wasReady) -> {
        media.clear(photo);
        if (!wasReady) {
          yield Optional.empty();
        }
        // Its original, which only process-photo reaches, may tell where a source lives.
        reprints.order(List.of(photo));
        yield Optional.of(photo.article());
      }
      case Happening.PhotosEdited(var photos) -> {
        reprints.order(photos);
        yield Optional.empty();
      }
      case Happening.SetExpired(var photo, var hash) -> {
        clearUnlessShown(photo, hash);
        yield Optional.empty();
      }
      case Happening.SectionEntered(var section) -> {
        note(section);
        yield Optional.empty();
      }
    };
  }

  private Optional<ArticleId> hidePhotos(ArticleId id) {
    var retracted =
        articles
            .find(id)
            .filter(story -> story.status() == Status.RETRACTED && !story.photos().isEmpty());
    retracted.ifPresent(
        story -> story.photos().forEach(photo -> media.clear(new PhotoKey(id, photo.id()))));
    return retracted.map(story -> id);
  }

  /// A photo whose old texts came back shows its old set again.
  private void clearUnlessShown(PhotoKey key, String hash) {
    var shown =
        articles
            .find(key.article())
            .flatMap(story -> story.photo(key.photo()))
            .filter(
                photo ->
                    photo.file() instanceof PhotoFile.Ready ready && ready.hash().equals(hash));
    if (shown.isEmpty()) {
      media.clear(key, hash);
    }
  }

  private void note(String section) {
    if (!notedSections.contains(section)) {
      articles.noteSection(section);
      notedSections.add(section);
    }
  }
}
