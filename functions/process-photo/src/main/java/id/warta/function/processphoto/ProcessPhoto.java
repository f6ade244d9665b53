package id.warta.function.processphoto;

import id.warta.article.Article;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Saved;
import id.warta.photo.Media;
import id.warta.photo.Originals;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Decides on a photo that was uploaded, and prints one anew whose texts were edited. Events come
/// late, twice and out of order; in whatever order they come, a photo ends in one state, with one
/// set of files that shows the last edit, or with none once it is gone.
///
/// Files are put first and count only once the story's own write says so. That write is made on the
/// condition that the story is as it was read, so nobody deletes, retracts or decides in between
/// unseen.
final class ProcessPhoto {
  /// How often it is tried while others write to the same story: all photos of one story may come
  /// at the same moment.
  private static final int ATTEMPTS = 100;

  private static final int LONGEST_PAUSE_MILLIS = 100;

  private final Articles articles;
  private final Printing printing;
  private final Originals originals;
  private final Media media;
  private final Clock clock;

  ProcessPhoto(
      Articles articles, Printing printing, Originals originals, Media media, Clock clock) {
    this.articles = articles;
    this.printing = printing;
    this.originals = originals;
    this.media = media;
    this.clock = clock;
  }

  Outcome process(PhotoEvent event) {
    var key = event.key();
    Print print = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var story = articles.find(key.article()).orElse(null);
      var photo = story == null ? null : story.photo(key.photo()).orElse(null);
      if (story == null || photo == null) {
        return gone(key);
      }
      if (story.status() == Status.RETRACTED) {
        // The original stays: whoever goes to court over the story may need it.
        media.clear(key);
        return new Outcome.Gone();
      }
      var present = photo.at(clock.instant()).file();
      if (print != null && !print.texts().equals(photo.texts())) {
        drop(key, print, present);
        print = null;
      }
      if (!concerns(event, present)) {
        drop(key, print, present);
        return new Outcome.Ignored();
      }
      if (print == null) {
        print = print(key, photo.texts(), present).orElse(null);
        if (print == null) {
          return present instanceof PhotoFile.Ready ? new Outcome.Kept() : new Outcome.Ignored();
        }
      }
      if (print.file().equals(present)) {
        return new Outcome.Ignored();
      }
      var decided =
          isTooLate(present, story) ? new PhotoFile.Rejected(Rejection.TOO_LATE) : print.file();
      if (save(story, photo.withFile(decided))) {
        return outcome(key, decided);
      }
      pause();
    }
    throw new IllegalStateException("no gap was found to write to story " + key.article());
  }

  /// An upload concerns a photo that waits for it, an edit one that shows what was written before.
  private static boolean concerns(PhotoEvent event, PhotoFile present) {
    return switch (event) {
      case PhotoEvent.Uploaded ignored -> present instanceof PhotoFile.Pending;
      case PhotoEvent.Edited ignored -> present instanceof PhotoFile.Ready;
    };
  }

  private Optional<Print> print(PhotoKey key, PhotoTexts texts, PhotoFile present) {
    return present instanceof PhotoFile.Ready ready
        ? printing.reprint(key, texts, ready)
        : printing.print(key, texts);
  }

  private Outcome gone(PhotoKey key) {
    clear(key);
    return new Outcome.Gone();
  }

  private void clear(PhotoKey key) {
    media.clear(key);
    originals.discard(key);
  }

  private static boolean isTooLate(PhotoFile present, Article story) {
    return present instanceof PhotoFile.Pending
        && story.photos().stream().filter(Photo::isReady).count() >= Photo.MOST_READY;
  }

  private boolean save(Article story, Photo decided) {
    var photos =
        story.photos().stream()
            .map(photo -> photo.id().equals(decided.id()) ? decided : photo)
            .toList();
    var change = new Change(story, story.edit().photos(photos).done(), null, null);
    return articles.save(change) instanceof Saved.Done;
  }

  private Outcome outcome(PhotoKey key, PhotoFile decided) {
    return switch (decided) {
      case PhotoFile.Ready ready -> new Outcome.Ready(ready);
      case PhotoFile.Rejected(var reason) -> {
        clear(key);
        yield new Outcome.Rejected(reason);
      }
      case PhotoFile.Pending pending ->
          throw new IllegalStateException("nothing was decided of " + key);
    };
  }

  /// Deletes a set that was put and not chosen, at once after the story was read: another run may
  /// make the same set, and what that run chose stays.
  private void drop(PhotoKey key, @Nullable Print print, PhotoFile present) {
    if (print != null) {
      print
          .set()
          .filter(hash -> !(present instanceof PhotoFile.Ready ready && ready.hash().equals(hash)))
          .ifPresent(hash -> media.clear(key, hash));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
