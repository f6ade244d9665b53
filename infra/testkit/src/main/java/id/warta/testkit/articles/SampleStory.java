package id.warta.testkit.articles;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Content;
import id.warta.article.Dateline;
import id.warta.article.Retraction;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.body.Body;
import id.warta.photo.Photo;
import id.warta.staff.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A story in the making, for tests: good as it stands, and every part of it can be said. Ids are
/// made in rising order.
public final class SampleStory {
  public static final Person FADLI = new Person("sub-fadli", "fadli");
  public static final Person RINA = new Person("sub-rina", "rina");

  /// When the first story is filed; each further one comes a second later.
  public static final Instant FIRST_FILED = Instant.parse("2026-11-24T01:00:00Z");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Instant filed = FIRST_FILED.plusSeconds(COUNT.getAndIncrement());
  private ArticleId id = ArticleId.next(filed, new Random(filed.getEpochSecond()));
  private final String headline;
  private @Nullable Slug slug;
  private Person filedBy = FADLI;
  private List<String> initials = List.of("f4", "sb");
  private @Nullable Dateline dateline = new Dateline("SB", "Kuala Kapuas");
  private @Nullable String section = "kapuas";
  private List<String> tags = List.of("Banjir");
  private @Nullable String summary;
  private Body body =
      Body.ofParagraphs(List.of("Air sungai naik sejak Senin malam.", "Warga mengungsi."));
  private List<Photo> photos = List.of();

  private SampleStory(String headline) {
    this.headline = headline;
  }

  public static SampleStory headlined(String headline) {
    return new SampleStory(headline);
  }

  public SampleStory id(ArticleId newId) {
    id = newId;
    return this;
  }

  /// The slug; where nobody says it, the headline's own with the end of the id.
  public SampleStory slug(String newSlug) {
    slug = new Slug(newSlug);
    return this;
  }

  public SampleStory filedBy(Person person) {
    filedBy = person;
    return this;
  }

  public SampleStory initials(String... newInitials) {
    initials = List.of(newInitials);
    return this;
  }

  public SampleStory place(String place) {
    dateline = new Dateline("SB", place);
    return this;
  }

  public SampleStory withoutDateline() {
    dateline = null;
    return this;
  }

  public SampleStory section(@Nullable String newSection) {
    section = newSection;
    return this;
  }

  public SampleStory tags(String... newTags) {
    tags = List.of(newTags);
    return this;
  }

  public SampleStory summary(String newSummary) {
    summary = newSummary;
    return this;
  }

  public SampleStory body(Body newBody) {
    body = newBody;
    return this;
  }

  public SampleStory photos(Photo... newPhotos) {
    photos = List.of(newPhotos);
    return this;
  }

  public Article draft() {
    return story(Status.DRAFT, new Timeline(null, null, null, null, filed), null);
  }

  public Article submitted() {
    return story(Status.SUBMITTED, new Timeline(null, filed, null, null, filed), null);
  }

  public Article scheduled(Instant publishAt) {
    return story(Status.SCHEDULED, new Timeline(null, filed, publishAt, null, filed), null);
  }

  public Article published(Instant publishedAt) {
    return story(Status.PUBLISHED, new Timeline(null, filed, null, publishedAt, publishedAt), null);
  }

  public Article retracted(Instant publishedAt) {
    return story(
        Status.RETRACTED,
        new Timeline(null, filed, null, publishedAt, publishedAt),
        new Retraction(
            Retraction.Reason.EDITORIAL_ERROR, "Berita ini tidak benar.", publishedAt, RINA));
  }

  /// What the story says, but for its body.
  public Content content() {
    return new Content(
        headline,
        "Redaksi",
        initials,
        dateline,
        section,
        tags,
        Set.of(),
        Locale.of("id"),
        summary,
        null);
  }

  private Article story(Status status, Timeline timeline, @Nullable Retraction retraction) {
    return new Article(
        id,
        slug == null ? Slug.candidates(headline, id, filed, ZoneOffset.UTC).getLast() : slug,
        status,
        1,
        0,
        filedBy,
        content(),
        timeline,
        body,
        1,
        photos,
        null,
        List.of(),
        null,
        null,
        retraction,
        null);
  }
}
