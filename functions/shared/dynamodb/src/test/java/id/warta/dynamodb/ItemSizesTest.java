package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.warta.article.Article;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes the items of a story take, as DynamoDB counts them.
class ItemSizesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final int LARGEST_ITEM = 400 * 1024;

  /// On average: then 101 of them, what a page of 100 reads, cost 11 units.
  private static final double LARGEST_ENTRY = 892;

  @Test
  void the_items_of_invented_stories_are_small() {
    areSmall("800 invented stories", News.invented(800, 2, NOW::plusSeconds));
  }

  @Test
  void the_items_of_real_stories_are_small() {
    assumeTrue(News.hasReal(), "skipped: ../shared/data is not beside the project");
    var stories = News.real(2, NOW::plusSeconds);
    areSmall(stories.size() + " real stories", stories);
  }

  @Test
  void a_body_of_the_largest_size_that_nothing_makes_smaller_fits_in_an_item() {
    var story = SampleStory.headlined("Panjang").body(News.largestBody(1)).submitted();

    assertThat(StoryItems.of(story).values())
        .allSatisfy(item -> assertThat(bytes(item)).isLessThan(LARGEST_ITEM));
  }

  private static void areSmall(String what, List<Article> stories) {
    var sizes = new TreeMap<String, List<Integer>>();
    for (var story : stories) {
      StoryItems.of(story).forEach((key, item) -> add(sizes, kind(key), item));
      var revision = SampleDesk.revision(null, story);
      add(sizes, "revision", RevisionItems.revision(revision, story));
    }
    System.out.println("bytes of the items of " + what);
    sizes.forEach(ItemSizesTest::print);
    assertThat(mean(sizes.getOrDefault("list entry", List.of()))).isBetween(1.0, LARGEST_ENTRY);
  }

  private static void add(
      Map<String, List<Integer>> sizes, String kind, Map<String, AttributeValue> item) {
    sizes.computeIfAbsent(kind, first -> new ArrayList<>()).add(bytes(item));
  }

  private static void print(String kind, List<Integer> sizes) {
    sizes.sort(null);
    System.out.printf(
        "  %-10s mean %5.0f, median %5d, largest %6d%n",
        kind, mean(sizes), sizes.get(sizes.size() / 2), sizes.getLast());
  }

  private static double mean(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static String kind(Key key) {
    return switch (key.sk().charAt(0)) {
      case 'A' -> "story";
      case 'B' -> "body";
      case 'E' -> "photos";
      case 'P' -> "photo";
      case 'S' -> "slug";
      default -> "list entry";
    };
  }

  /// The size of an item as DynamoDB counts it: names and values, two digits of a number a byte.
  static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> (value.n().length() + 1) / 2 + 1;
      case B -> value.b().asByteArrayUnsafe().length;
      default -> throw new IllegalStateException("no item of ours has a " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
