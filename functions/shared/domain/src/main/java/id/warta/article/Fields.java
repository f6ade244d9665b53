package id.warta.article;

import id.warta.photo.Photo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a story that people change, by the names that the API gives them.
public final class Fields {
  private record Field(String name, Function<Article, @Nullable Object> value) {}

  private static final List<Field> ALL =
      List.of(
          new Field("headline", story -> story.content().headline()),
          new Field("byline", story -> story.content().byline()),
          new Field("initials", story -> story.content().initials()),
          new Field("dateline", story -> story.content().dateline()),
          new Field("section", story -> story.content().section()),
          new Field("tags", story -> story.content().tags()),
          new Field("labels", story -> story.content().labels()),
          new Field("language", story -> story.content().language()),
          new Field("summary", story -> story.content().summary()),
          new Field("bodyHtml", story -> story.body().isEmpty() ? null : story.body()),
          new Field("embargoUntil", story -> story.content().embargoUntil()),
          new Field("slug", Article::slug),
          new Field("publishedAt", story -> story.timeline().publishedAt()),
          new Field("publishAt", story -> story.timeline().publishAt()),
          new Field("photos", story -> story.photos().stream().map(Fields::written).toList()),
          new Field("corrections", Article::corrections),
          new Field("replyTo", Article::replyTo),
          new Field("hold", Article::hold),
          new Field("retraction", Article::retraction),
          new Field("archivedAt", Fields::archivedAt));

  private static final Set<String> OF_NEWSROOM =
      Set.of("embargoUntil", "publishAt", "hold", "archivedAt");

  private Fields() {}

  /// The names of the fields in which two states of a story differ, in the order of the design.
  public static List<String> changed(Article before, Article after) {
    return ALL.stream()
        .filter(field -> !isAway(field, before) && !isAway(field, after))
        .filter(field -> !Objects.equals(field.value().apply(before), field.value().apply(after)))
        .map(Field::name)
        .toList();
  }

  /// Whether the story does not say, for the archive has its text. No text changes there: what
  /// comes back is what went.
  private static boolean isAway(Field field, Article story) {
    return story.archived() != null && field.name().equals("bodyHtml");
  }

  private static @Nullable Instant archivedAt(Article story) {
    var archived = story.archived();
    return archived == null ? null : archived.at();
  }

  /// Whether a change of the field of this name is none to readers: they never see it, or read the
  /// same story as before.
  public static boolean isOfNewsroom(String name) {
    return OF_NEWSROOM.contains(name);
  }

  /// The names of the fields in which a new story says anything.
  public static List<String> filled(Article story) {
    var names = new ArrayList<String>();
    for (var field : ALL) {
      var value = field.value().apply(story);
      if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
        names.add(field.name());
      }
    }
    return List.copyOf(names);
  }

  private static List<@Nullable Object> written(Photo photo) {
    return Arrays.asList(photo.id(), photo.texts());
  }
}
