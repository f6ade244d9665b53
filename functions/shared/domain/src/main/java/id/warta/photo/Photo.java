package id.warta.photo;

import java.time.Instant;
import java.util.Optional;

/// A photo of a story: what people wrote about it, and what its file turned out to be.
public record Photo(PhotoId id, PhotoTexts texts, PhotoFile file) {
  /// How many photos that are ready a story holds.
  public static final int MOST_READY = 40;

  /// How many photos of a story may be on their way at once.
  public static final int MOST_PENDING = 60;

  /// How many rejected photos a story remembers when another one is asked for: as many as may be on
  /// their way, so that nobody misses the reason.
  public static final int MOST_REJECTED = MOST_PENDING;

  /// The photo as everybody must see it at this moment: one that never came counts as rejected an
  /// hour after its URL expired.
  public Photo at(Instant now) {
    return file instanceof PhotoFile.Pending pending
            && pending.expiresAt().plus(PhotoFile.Pending.GRACE).isBefore(now)
        ? new Photo(id, texts, new PhotoFile.Rejected(Rejection.NOT_UPLOADED))
        : this;
  }

  public boolean isReady() {
    return file instanceof PhotoFile.Ready;
  }

  public boolean isPending() {
    return file instanceof PhotoFile.Pending;
  }

  public boolean isRejected() {
    return file instanceof PhotoFile.Rejected;
  }

  /// The caption to show: what people wrote, else what the file says.
  public Optional<String> caption() {
    return Optional.ofNullable(texts.caption())
        .or(
            () ->
                file instanceof PhotoFile.Ready ready
                    ? Optional.ofNullable(ready.caption())
                    : Optional.empty());
  }

  /// The credit to show: what people wrote, else what the file says.
  public Optional<String> credit() {
    return Optional.ofNullable(texts.credit())
        .or(
            () ->
                file instanceof PhotoFile.Ready ready
                    ? Optional.ofNullable(ready.credit())
                    : Optional.empty());
  }

  /// The photo without those words of its file that do not show, because people wrote others.
  public Photo asShown() {
    return file instanceof PhotoFile.Ready ready
        ? withFile(
            new PhotoFile.Ready(
                ready.width(),
                ready.height(),
                ready.hash(),
                ready.placeholder(),
                texts.caption() == null ? ready.caption() : null,
                texts.credit() == null ? ready.credit() : null))
        : this;
  }

  public Photo withTexts(PhotoTexts newTexts) {
    return new Photo(id, newTexts, file);
  }

  public Photo withFile(PhotoFile newFile) {
    return new Photo(id, texts, newFile);
  }
}
