package id.warta.article;

import id.warta.body.Body;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy of a story in the hands of who changes it. What nobody sets stays as it was.
public final class ArticleDraft {
  private final Article original;
  private Slug slug;
  private Status status;
  private int version;
  private int writes;
  private Content content;
  private Timeline timeline;
  private Body body;
  private int bodyVersion;
  private List<Photo> photos;
  private @Nullable PendingPhoto pendingPhoto;
  private List<Correction> corrections;
  private @Nullable ArticleId replyTo;
  private @Nullable Hold hold;
  private @Nullable Retraction retraction;
  private @Nullable Archived archived;

  ArticleDraft(Article original) {
    this.original = original;
    this.slug = original.slug();
    this.status = original.status();
    this.version = original.version();
    this.writes = original.writes();
    this.content = original.content();
    this.timeline = original.timeline();
    this.body = original.body();
    this.bodyVersion = original.bodyVersion();
    this.photos = original.photos();
    this.pendingPhoto = original.pendingPhoto();
    this.corrections = original.corrections();
    this.replyTo = original.replyTo();
    this.hold = original.hold();
    this.retraction = original.retraction();
    this.archived = original.archived();
  }

  public ArticleDraft slug(Slug newSlug) {
    slug = newSlug;
    return this;
  }

  public ArticleDraft status(Status newStatus) {
    status = newStatus;
    return this;
  }

  public ArticleDraft version(int newVersion) {
    version = newVersion;
    return this;
  }

  /// For the store alone, which counts.
  public ArticleDraft writes(int newWrites) {
    writes = newWrites;
    return this;
  }

  public ArticleDraft content(Content newContent) {
    content = newContent;
    return this;
  }

  public ArticleDraft timeline(Timeline newTimeline) {
    timeline = newTimeline;
    return this;
  }

  /// Gives the story another text, from this version on.
  public ArticleDraft body(Body newBody, int sinceVersion) {
    body = newBody;
    bodyVersion = sinceVersion;
    return this;
  }

  public ArticleDraft photos(List<Photo> newPhotos) {
    photos = newPhotos;
    return this;
  }

  public ArticleDraft pendingPhoto(@Nullable PendingPhoto newPendingPhoto) {
    pendingPhoto = newPendingPhoto;
    return this;
  }

  public ArticleDraft corrections(List<Correction> newCorrections) {
    corrections = newCorrections;
    return this;
  }

  public ArticleDraft replyTo(@Nullable ArticleId newReplyTo) {
    replyTo = newReplyTo;
    return this;
  }

  public ArticleDraft hold(@Nullable Hold newHold) {
    hold = newHold;
    return this;
  }

  public ArticleDraft retraction(@Nullable Retraction newRetraction) {
    retraction = newRetraction;
    return this;
  }

  public ArticleDraft archived(@Nullable Archived newArchived) {
    archived = newArchived;
    return this;
  }

  /// The changed story.
  public Article done() {
    return new Article(
        original.id(),
        slug,
        status,
        version,
        writes,
        original.createdBy(),
        content,
        timeline,
        body,
        bodyVersion,
        photos,
        pendingPhoto,
        corrections,
        replyTo,
        hold,
        retraction,
        archived);
  }
}
