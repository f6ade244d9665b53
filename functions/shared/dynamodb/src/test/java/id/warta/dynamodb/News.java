package id.warta.dynamodb;

import id.warta.article.Article;
import id.warta.body.Body;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoTexts;
import id.warta.staff.Person;
import id.warta.testkit.articles.InventedNews;
import id.warta.testkit.articles.SampleStory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// News to fill a table with, each story with a summary of 300 characters and with photos that have
/// a caption of 180 and an alt text of 80: as much as the limits on read units are meant for.
final class News {
  static final List<String> SECTIONS = List.of("kapuas", "palangka-raya", "hukum", "olahraga");
  static final List<String> PLACES = List.of("Kuala Kapuas", "Palangka Raya", "Sampit", "Buntok");
  static final List<String> TAGS =
      List.of("Banjir", "Pilkada 2026", "Kebakaran Hutan", "Harga Sawit", "Rapat Kerja", "Narkoba");
  static final List<String> INITIALS = List.of("f4", "sb", "r1", "yus");
  static final List<Person> REPORTERS =
      List.of(
          new Person("7a1e0c52-3c64-4d0b-9c2f-5d3b1f0a8e11", "fadli"),
          new Person("c90b5f7e-1f0d-4b43-8a55-90d1c2e77f42", "rina.wahyuni"));

  private static final Path KALIMANTAN =
      Path.of("../../../../shared/data/news/kalimantan-01.jsonl");
  private static final int INVENTED = 500;
  private static final int SUMMARY = 300;
  private static final int CAPTION = 180;
  private static final int ALT = 80;

  /// What an agency's file says of itself; the newsroom's own caption stands before it.
  private static final int FILE_CAPTION = 400;

  private News() {}

  /// A story's words.
  private record Words(String headline, List<String> paragraphs) {}

  /// Stories that we invented. After [#INVENTED] of them the words come again, in other stories.
  static List<Article> invented(int count, int photos, IntFunction<Instant> publishedAt) {
    var news = new InventedNews(1);
    var words =
        IntStream.range(0, Math.min(count, INVENTED))
            .mapToObj(number -> new Words(news.headline(), paragraphs(news)))
            .toList();
    return IntStream.range(0, count)
        .mapToObj(number -> story(words.get(number % INVENTED), photos, publishedAt.apply(number)))
        .toList();
  }

  private static List<String> paragraphs(InventedNews news) {
    return List.of(news.text(320), news.text(500), news.text(300), news.text(600));
  }

  static boolean hasReal() {
    return Files.exists(KALIMANTAN);
  }

  /// Real stories, as many as there are, of those that are long enough for a summary, a caption and
  /// an alt text that are not the same words.
  static List<Article> real(int photos, IntFunction<Instant> publishedAt) {
    var stories = new ArrayList<Article>();
    for (var words : kalimantan()) {
      if (String.join(" ", words.paragraphs()).length() >= SUMMARY + 2 * (CAPTION + ALT)) {
        stories.add(story(words, photos, publishedAt.apply(stories.size())));
      }
    }
    return stories;
  }

  private static List<Words> kalimantan() {
    try {
      var words = new ArrayList<Words>();
      for (var line : Files.readAllLines(KALIMANTAN)) {
        if (Json.parse(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonObject json) {
          var story = new Stored(json);
          words.add(
              new Words(story.text("title"), Arrays.asList(story.text("body").split("\n\n"))));
        }
      }
      return words;
    } catch (IOException | JsonSyntaxException failed) {
      throw new IllegalStateException("the shared news cannot be read", failed);
    }
  }

  private static Article story(Words words, int photos, Instant publishedAt) {
    var random = new Random(words.headline().hashCode() + publishedAt.getEpochSecond());
    var choice = new InventedNews(random.nextLong());
    var text = String.join(" ", words.paragraphs());
    return SampleStory.headlined(words.headline())
        .filedBy(choice.one(REPORTERS))
        .section(choice.one(SECTIONS))
        .place(choice.one(PLACES))
        .tags(TAGS.stream().filter(tag -> random.nextInt(2) == 0).toArray(String[]::new))
        .initials(choice.one(INITIALS), "sb")
        .summary(text.substring(0, SUMMARY))
        .body(Body.ofParagraphs(words.paragraphs()))
        .photos(
            IntStream.range(0, photos)
                .mapToObj(index -> photo(random, texts(text, index)))
                .toArray(Photo[]::new))
        .published(publishedAt);
  }

  /// Other words for each of the first two photos, and none of the summary's.
  private static PhotoTexts texts(String text, int index) {
    var end = text.length() - index % 2 * (CAPTION + ALT);
    return new PhotoTexts(
        text.substring(end - CAPTION, end),
        "FADLI/SB",
        text.substring(end - CAPTION - ALT, end - CAPTION),
        null);
  }

  /// A body as long as one may be, which compresses less than any language does.
  static Body largestBody(long seed) {
    var text = new StringBuilder("<p>");
    new Random(seed)
        .ints(Body.MAX_BYTES - "<p></p>".length(), 'A', 'z')
        .forEach(text::appendCodePoint);
    return new Body(text.append("</p>").toString());
  }

  private static Photo photo(Random random, PhotoTexts texts) {
    var id =
        new UUID(0x019ab00000007000L | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
    var hash = new byte[8];
    random.nextBytes(hash);
    var placeholder = new byte[75];
    random.nextBytes(placeholder);
    return new Photo(
        new PhotoId(id.toString()),
        texts,
        new PhotoFile.Ready(
            4000,
            3000,
            HexFormat.of().formatHex(hash),
            Base64.getEncoder().encodeToString(placeholder),
            new InventedNews(random.nextLong()).text(FILE_CAPTION),
            "Fadli Rahman/Seputar Borneo"));
  }
}
