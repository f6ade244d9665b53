package id.warta.testkit.archive;

import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.Move;
import id.warta.archive.StoryLines;
import id.warta.archive.WarmStories;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.filing.Saved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An archive into which a test puts a story in one step, without a run that looks for it.
public final class SampleArchive {
  private final WarmStories warmStories;
  private final Bundles bundles;
  private final StoryLines lines;

  public SampleArchive(WarmStories warmStories, Bundles bundles, StoryLines lines) {
    this.warmStories = warmStories;
    this.bundles = bundles;
    this.lines = lines;
  }

  /// Moves a public story's texts, current and earlier, into a bundle of its own.
  ///
  /// @return the story as stored
  public Article archive(Article story, Instant at) {
    var publishedAt = Objects.requireNonNull(story.timeline().publishedAt());
    var writer = new Bundle.Writer(LocalDate.ofInstant(publishedAt, ZoneOffset.UTC), lines);
    var file = warmStories.file(story, Map.of());
    writer.add(file);
    var bundle = writer.done();
    bundles.put(bundle.name(), bundle.bytes());
    var place = bundle.place(bundle.parts().getFirst(), at, EarlierBodies.AWAY);
    var earlier = List.copyOf(file.earlierBodies().keySet());
    var saved = warmStories.move(Move.away(story, place, earlier));
    if (saved instanceof Saved.Done(var stored)) {
      return stored;
    }
    throw new AssertionError("the story was not moved: " + saved);
  }
}
