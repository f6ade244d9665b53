package id.warta.testkit.aftermath;

import id.warta.aftermath.Caches;
import id.warta.aftermath.Reprints;
import id.warta.article.ArticleId;
import id.warta.filing.Leftovers;
import id.warta.photo.PhotoKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what it is sent for, a line each, and does nothing; or fails, where a test says so.
public final class WrittenErrands implements Caches, Reprints, Leftovers {
  private final List<String> lines = new ArrayList<>();
  private @Nullable String failing;

  /// What it was sent for.
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /// Fails from now on where the line would hold this text; `null`: never.
  public void failOn(@Nullable String text) {
    failing = text;
  }

  @Override
  public void refreshPages(List<String> paths, String cause) {
    write("pages " + String.join(" ", paths) + " because of " + cause);
  }

  @Override
  public void refreshPhotos(Collection<ArticleId> stories, String cause) {
    var ids = stories.stream().map(ArticleId::value).sorted().toList();
    write("photos of " + String.join(" ", ids) + " because of " + cause);
  }

  @Override
  public void order(List<PhotoKey> photos) {
    write("reprint " + String.join(" ", photos.stream().map(PhotoKey::upload).toList()));
  }

  @Override
  public void clear(ArticleId deleted) {
    write("clear " + deleted);
  }

  private void write(String line) {
    if (failing != null && line.contains(failing)) {
      throw new IllegalStateException("told to fail");
    }
    lines.add(line);
  }
}
