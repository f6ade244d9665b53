package id.warta.function.requestphotoupload;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Rights.Verdict;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Refusal;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Saved;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Uploads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Puts a photo that is yet to come at the end of a story, and permits its upload. That makes no
/// version: nothing that a reader sees has changed.
final class RequestPhotoUpload {
  /// How often it is tried while others write to the same story.
  private static final int ATTEMPTS = 10;

  private final Articles articles;
  private final Uploads uploads;
  private final Desk desk;
  private final Clock clock;
  private final RandomGenerator random;

  RequestPhotoUpload(
      Articles articles, Uploads uploads, Desk desk, Clock clock, RandomGenerator random) {
    this.articles = articles;
    this.uploads = uploads;
    this.desk = desk;
    this.clock = clock;
    this.random = random;
  }

  Outcome request(Opening.Opened opened, PhotoRequest request) {
    var key = request.key();
    var earlier = key == null ? Optional.<Receipt>empty() : articles.receipt(key);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), request);
    }
    Opening opening = opened;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      switch (opening) {
        case Opening.Closed(var refusal) -> {
          return new Outcome.Refused(refusal);
        }
        case Opening.Opened open -> {
          var outcome = tryOnce(open, request);
          if (outcome.isPresent()) {
            return outcome.get();
          }
          opening = desk.open(open.seen().id().value(), open.caller(), open.action());
        }
      }
    }
    return new Outcome.Refused(new Refusal.Busy());
  }

  /// Empty if somebody else wrote to the story since it was read.
  private Optional<Outcome> tryOnce(Opening.Opened opened, PhotoRequest request) {
    var seen = opened.seen();
    if (opened.verdict() == Verdict.NOT_NOW) {
      return refused(new Refusal.NotNow("A story that is " + seen.status() + " takes no photos."));
    }
    if (seen.archived() != null) {
      return refused(Refusal.NotNow.inArchive());
    }
    if (seen.photos().stream().filter(Photo::isReady).count() >= Photo.MOST_READY) {
      return Optional.of(new Outcome.TooManyPhotos());
    }
    if (seen.photos().stream().filter(Photo::isPending).count() >= Photo.MOST_PENDING) {
      return Optional.of(new Outcome.TooManyPending());
    }
    if (!request.faults().isEmpty()) {
      return refused(new Refusal.Unfit(request.faults()));
    }
    return save(opened.stored(), request);
  }

  private Optional<Outcome> save(Article stored, PhotoRequest request) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var photo = photo(stored.pendingPhoto(), request, now);
    var photos = new ArrayList<>(remembered(stored.photos(), now));
    photos.add(photo);
    var after = stored.edit().photos(photos).pendingPhoto(null).done();
    var receipt = receipt(stored, photo.id(), request.key(), now);
    return switch (articles.save(new Change(stored, after, null, receipt))) {
      case Saved.Done ignored -> Optional.of(permitted(stored.id(), photo.id(), request, now));
      case Saved.Outdated ignored -> Optional.empty();
      case Saved.AlreadyAnswered(var earlier) -> Optional.of(repeated(earlier, request));
      case Saved.SlugTaken ignored ->
          throw new IllegalStateException("a photo took a slug of " + stored.id());
    };
  }

  /// Without the oldest rejected ones, so that who tries on and on fills no story.
  private static List<Photo> remembered(List<Photo> photos, Instant now) {
    var rejected = photos.stream().filter(photo -> photo.at(now).isRejected()).toList();
    var forgotten = rejected.subList(0, Math.max(0, rejected.size() - Photo.MOST_REJECTED));
    return photos.stream().filter(photo -> !forgotten.contains(photo)).toList();
  }

  /// The photo that was announced by the story's copy, if one was, and else a new one.
  private Photo photo(@Nullable PendingPhoto announced, PhotoRequest request, Instant now) {
    var texts = request.texts();
    var declared = request.declared();
    return new Photo(
        new PhotoId(ArticleId.uuid(clock.instant(), random).toString()),
        announced == null
            ? texts
            : new PhotoTexts(
                texts.caption() == null ? announced.caption() : texts.caption(),
                texts.credit() == null ? announced.credit() : texts.credit(),
                texts.alt(),
                texts.focalPoint()),
        new PhotoFile.Pending(
            declared.contentType(),
            declared.contentLength(),
            declared.sha256(),
            now.plus(Uploads.VALIDITY)));
  }

  private @Nullable Receipt receipt(
      Article story, PhotoId photo, @Nullable IdempotencyKey key, Instant now) {
    return key == null
        ? null
        : new Receipt(
            key,
            story.id(),
            story.version(),
            photo,
            now.plus(Uploads.VALIDITY),
            clock.instant().plus(IdempotencyKey.LIFE));
  }

  private Outcome permitted(ArticleId story, PhotoId photo, PhotoRequest request, Instant now) {
    return new Outcome.Permitted(
        photo, uploads.permit(new PhotoKey(story, photo), request.declared(), now));
  }

  /// The same photo and expiry. Its URL is signed anew, of the moment when it first was.
  private Outcome repeated(Receipt receipt, PhotoRequest request) {
    var key = request.key();
    var photo = receipt.photoId();
    var expiresAt = receipt.photoExpiresAt();
    if (key == null || photo == null || expiresAt == null || !receipt.answers(key)) {
      return new Outcome.Refused(new Refusal.KeyReused());
    }
    return permitted(receipt.articleId(), photo, request, expiresAt.minus(Uploads.VALIDITY));
  }

  private static Optional<Outcome> refused(Refusal refusal) {
    return Optional.of(new Outcome.Refused(refusal));
  }
}
