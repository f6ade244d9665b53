package id.warta.aws;

import id.warta.aftermath.Caches;
import id.warta.article.ArticleId;
import id.warta.photo.PhotoKey;
import id.warta.signed.Environment;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/// The two distributions of CloudFront: one before the API, one before the photos.
public final class CloudFrontCaches implements Caches {
  private static final URI ENDPOINT = URI.create("https://cloudfront.amazonaws.com");

  /// CloudFront works on 15 paths with a `*` at the same time, and refuses the next one. Where so
  /// many stories lose photos at once, all photos are forgotten with one path.
  private static final int MOST_FOLDERS = 10;

  private final Distribution pages;
  private final Distribution photos;

  CloudFrontCaches(Distribution pages, Distribution photos) {
    this.pages = pages;
    this.photos = photos;
  }

  /// From `PUBLIC_DISTRIBUTION`, `MEDIA_DISTRIBUTION` and, where it is set,
  /// `AWS_ENDPOINT_URL_CLOUDFRONT`.
  public static CloudFrontCaches fromEnvironment() {
    var elsewhere = System.getenv("AWS_ENDPOINT_URL_CLOUDFRONT");
    var endpoint = elsewhere == null ? ENDPOINT : URI.create(elsewhere);
    var credentials = Environment.credentials();
    return new CloudFrontCaches(
        new Distribution(endpoint, credentials, Environment.required("PUBLIC_DISTRIBUTION")),
        new Distribution(endpoint, credentials, Environment.required("MEDIA_DISTRIBUTION")));
  }

  @Override
  public void refreshPages(List<String> paths, String cause) {
    pages.invalidate(paths, cause);
  }

  @Override
  public void refreshPhotos(Collection<ArticleId> stories, String cause) {
    var folders =
        stories.stream().map(story -> "/" + PhotoKey.storyFolder(story) + "*").sorted().toList();
    photos.invalidate(folders.size() > MOST_FOLDERS ? List.of("/*") : folders, cause);
  }
}
