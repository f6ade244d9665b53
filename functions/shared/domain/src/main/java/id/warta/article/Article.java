package id.warta.article;

import id.warta.article.Archived.EarlierBodies;
import id.warta.body.Body;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoId;
import id.warta.staff.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A story, whole.
///
/// @param version counts what people change, from 1
/// @param writes counts every write, the machine's too; what the next write is conditioned on
/// @param body empty while the story is archived, until it was fetched from there
/// @param bodyVersion the version that brought the present body
/// @param photos in order, whatever their state; the first that is ready leads
/// @param corrections in the order in which they were posted
/// @param archived where the text lies while it is not in the table
public record Article(
    ArticleId id,
    Slug slug,
    Status status,
    int version,
    int writes,
    Person createdBy,
    Content content,
    Timeline timeline,
    Body body,
    int bodyVersion,
    List<Photo> photos,
    @Nullable PendingPhoto pendingPhoto,
    List<Correction> corrections,
    @Nullable ArticleId replyTo,
    @Nullable Hold hold,
    @Nullable Retraction retraction,
    @Nullable Archived archived) {

  public Article {
    photos = List.copyOf(photos);
    corrections = List.copyOf(corrections);
  }

  /// The story as everybody must see it at this moment; see [ArticleSummary#at(Instant)]. Photos
  /// that never came count as rejected.
  public Article at(Instant now) {
    var seen = summary().at(now);
    return edit()
        .status(seen.status())
        .version(seen.version())
        .timeline(seen.timeline())
        .photos(photos.stream().map(photo -> photo.at(now)).toList())
        .done();
  }

  /// The story with what is known of its photos' files in another state of it. No change that
  /// people make is a word on a file.
  public Article withFilesOf(Article other) {
    return edit()
        .photos(
            photos.stream()
                .map(
                    photo ->
                        other
                            .photo(photo.id())
                            .map(known -> photo.withFile(known.file()))
                            .orElse(photo))
                .toList())
        .done();
  }

  /// What a list shows of the story.
  public ArticleSummary summary() {
    return new ArticleSummary(
        id,
        slug,
        status,
        version,
        createdBy,
        content,
        Objects.requireNonNullElseGet(content.summary(), this::lead),
        timeline,
        photos.stream().filter(Photo::isReady).findFirst().map(Photo::asShown).orElse(null),
        replyTo,
        hold,
        retraction);
  }

  private String lead() {
    return archived != null && body.isEmpty() ? archived.lead() : body.lead();
  }

  /// Whether the archive has something to do once the story is old: its text lies in the table, an
  /// earlier one does, or the archive lacks its last version.
  public boolean isWarm() {
    return archived == null
        ? status == Status.PUBLISHED
        : archived.earlierBodies() != EarlierBodies.AWAY || archived.version() != version;
  }

  /// The photo of this id.
  public Optional<Photo> photo(PhotoId photoId) {
    return photos.stream().filter(photo -> photo.id().equals(photoId)).findFirst();
  }

  /// A copy to change.
  public ArticleDraft edit() {
    return new ArticleDraft(this);
  }
}
