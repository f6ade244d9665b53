package id.warta.article;

import id.warta.body.Body;
import id.warta.staff.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A story for tests to change; nothing in it matters.
public final class AnyArticle {
  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  public static final Person OWNER = new Person("sub-fadli", "fadli");

  private AnyArticle() {}

  public static Article submitted() {
    var content =
        new Content(
            "Banjir di Kapuas",
            "Redaksi",
            List.of("f4"),
            new Dateline("SB", "Kuala Kapuas"),
            "kapuas",
            List.of("Banjir"),
            Set.of(),
            Locale.of("id"),
            null,
            null);
    return new Article(
        new ArticleId("0199f3a0-0000-7000-8000-000000000001"),
        new Slug("banjir-di-kapuas"),
        Status.SUBMITTED,
        3,
        5,
        OWNER,
        content,
        new Timeline(null, NOW, null, null, NOW),
        Body.ofParagraphs(List.of("Air naik.", "Warga mengungsi.")),
        2,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  public static Article scheduled(Instant publishAt) {
    var story = submitted();
    return story
        .edit()
        .status(Status.SCHEDULED)
        .timeline(story.timeline().publishAt(publishAt))
        .done();
  }

  public static Article of(Status status) {
    return submitted().edit().status(status).done();
  }
}
