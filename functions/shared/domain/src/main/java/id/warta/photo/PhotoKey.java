package id.warta.photo;

import id.warta.article.ArticleId;
import java.util.Optional;

/// Which photo of which story, and so what its files are called. No other place knows these names.
public record PhotoKey(ArticleId article, PhotoId photo) {
  /// A photo that no story can have.
  public static final PhotoKey NOBODYS =
      new PhotoKey(ArticleId.NOBODY, new PhotoId(ArticleId.NOBODY.value()));

  /// The key of what a browser uploaded, `{articleId}/{photoId}`.
  public String upload() {
    return storyFolder(article) + photo.value();
  }

  /// What the keys of all files of a story's photos begin with, `{articleId}/`.
  public static String storyFolder(ArticleId article) {
    return article.value() + "/";
  }

  /// What the keys of all public files of this photo begin with, `{articleId}/{photoId}/`.
  public String folder() {
    return upload() + "/";
  }

  /// What the keys of the files of one set begin with.
  public String set(String hash) {
    return folder() + hash + "-";
  }

  /// The key of one public file, `{articleId}/{photoId}/{hash}-{width}.{ext}`, for a crop
  /// `{hash}-16x9-{width}.{ext}`; with the media origin and a slash before it, its address.
  ///
  /// @param hash of the set that it belongs to; see [Media]
  public String rendition(String hash, Rendition rendition) {
    var crop = rendition.crop();
    return set(hash)
        + (crop == null ? "" : crop.proportion() + "-")
        + rendition.width()
        + "."
        + rendition.encoding().extension();
  }

  /// The photo that was uploaded under a key, or empty for a key that this server never gave out.
  public static Optional<PhotoKey> ofUpload(String key) {
    var parts = key.split("/", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PhotoKey(new ArticleId(parts[0]), new PhotoId(parts[1])));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
