package id.warta.aftermath;

import id.warta.article.ArticleId;
import id.warta.photo.PhotoKey;
import java.util.List;

/// What happened to a story. It may be heard of late, and more than once: who acts on it looks at
/// the story as it is by then, where that makes a difference.
public sealed interface Happening {

  /// A correction was added to a public story.
  record Corrected(ArticleId article) implements Happening {}

  /// A story was withdrawn from readers.
  record Retracted(ArticleId article) implements Happening {}

  /// A story that was never public was deleted.
  record Deleted(ArticleId article) implements Happening {}

  /// A photo was taken off its story, or went with it.
  ///
  /// @param wasReady whether it had public files
  record PhotoRemoved(PhotoKey photo, boolean wasReady) implements Happening {}

  /// People changed the texts or the focal point of these photos of one story.
  record PhotosEdited(List<PhotoKey> photos) implements Happening {
    public PhotosEdited {
      photos = List.copyOf(photos);
    }
  }

  /// A set of a photo's files was replaced by another long enough ago that nobody reads it.
  ///
  /// @param hash of the set; see [id.warta.photo.Media]
  record SetExpired(PhotoKey photo, String hash) implements Happening {}

  /// A story got a place in the public list of a section.
  record SectionEntered(String section) implements Happening {}
}
