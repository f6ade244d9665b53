package id.warta.dynamodb;

import id.warta.aftermath.Happening;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Marks of the sets of files that a photo had and has no more. A mark is written together with the
/// switch to another set; when it expires, the table's stream tells of it, and the files go. So
/// nobody has to look for them, and a page that was read before the switch still finds them.
final class FormerFiles {
  /// Longer than any copy of a page is kept.
  private static final Duration STAY = Duration.ofDays(1);

  private FormerFiles() {}

  /// The marks that a change leaves.
  static List<Map<String, AttributeValue>> marks(Article before, Article after, Instant now) {
    return before.photos().stream()
        .filter(photo -> isReplaced(photo, after))
        .map(photo -> mark(new PhotoKey(before.id(), photo.id()), set(photo).orElseThrow(), now))
        .toList();
  }

  private static boolean isReplaced(Photo photo, Article after) {
    var earlier = set(photo);
    var later = after.photo(photo.id()).flatMap(FormerFiles::set);
    return earlier.isPresent() && later.isPresent() && !earlier.equals(later);
  }

  private static Optional<String> set(Photo photo) {
    return photo.file() instanceof PhotoFile.Ready ready
        ? Optional.of(ready.hash())
        : Optional.empty();
  }

  private static Map<String, AttributeValue> mark(PhotoKey photo, String hash, Instant now) {
    return StoryItems.item(
        Layout.formerFiles(photo, hash),
        Map.of(Layout.EXPIRES_AT, Layout.number(now.plus(STAY).getEpochSecond())));
  }

  /// What the end of a mark means.
  static Happening expired(ArticleId article, String sk) {
    var separator = sk.indexOf('#');
    var photo = new PhotoId(sk.substring(0, separator));
    return new Happening.SetExpired(new PhotoKey(article, photo), sk.substring(separator + 1));
  }
}
