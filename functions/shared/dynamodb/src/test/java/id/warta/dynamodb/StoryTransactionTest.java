package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.Correction;
import id.warta.article.Slug;
import id.warta.article.Timeline;
import id.warta.filing.Change;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.photo.Photo;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The largest changes that there can be, held against what one transaction may hold.
class StoryTransactionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final int MOST_ITEMS = 100;
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  @Test
  void all_that_can_change_of_a_scheduled_story_changes_at_once() {
    var before = full("a").photos(photos(40, SamplePhoto::pending)).scheduled(NOW.plusSeconds(60));
    var later = new Timeline(null, NOW, NOW.plusSeconds(120), null, NOW);
    var change =
        changed(
            before,
            before
                .edit()
                .version(2)
                .slug(new Slug("lain"))
                .content(full("b").content())
                .timeline(later)
                .body(News.largestBody(2), 2)
                .photos(List.of(photos(40, SamplePhoto::ready)).reversed())
                .done(),
            null);

    // 20 entries go and 20 come; 40 files; story, two bodies, order of the photos, two slugs,
    // revision and receipt.
    assertThat(keysOf(change)).hasSize(20 + 20 + 40 + 8);
  }

  @Test
  void a_correction_rewrites_a_story_that_is_due_and_names_a_reply() {
    var before = full("a").scheduled(NOW.minusSeconds(60));
    var seen = before.at(NOW);
    var reply = full("c").published(NOW);
    var link = new Change(reply, reply.edit().replyTo(before.id()).done(), null, null);
    var correction =
        new Correction(
            Correction.Kind.RALAT, "Ralat", Correction.RequestedBy.READER, NOW, reply.id());
    var change =
        changed(
            before,
            seen.edit()
                .version(3)
                .slug(new Slug("lain"))
                .content(full("b").content())
                .body(News.largestBody(2), 3)
                .corrections(List.of(correction))
                .done(),
            link);

    // Two of the 20 entries stay where they are; story, two bodies, slug, correction, two revisions
    // and receipt; the reply and its entries.
    assertThat(keysOf(change)).hasSize(18 + 20 + 8 + 21);
  }

  @Test
  void a_photo_that_was_developed_writes_little() {
    var before = full("a").photos(photos(40, SamplePhoto::ready)).draft();
    var pending = before.photos().getLast().withFile(SamplePhoto.PENDING);
    var asked = before.edit().photos(List.of(pending)).done();
    var ready = pending.withFile(SamplePhoto.READY);
    var change = new Change(asked, asked.edit().photos(List.of(ready)).done(), null, null);

    assertThat(keysOf(change)).hasSize(2);
  }

  private static List<Map<String, AttributeValue>> keysOf(Change change) {
    var items = StoryTransaction.of(change, NOW, "table").items();
    var keys = items.stream().map(StoryTransactionTest::key).toList();
    assertThat(keys).hasSizeLessThanOrEqualTo(MOST_ITEMS).doesNotHaveDuplicates();
    assertThat(items.stream().mapToInt(StoryTransactionTest::bytes).sum()).isLessThan(MOST_BYTES);
    return keys;
  }

  private static Map<String, AttributeValue> key(TransactWriteItem item) {
    var attributes = item.put() == null ? item.delete().key() : item.put().item();
    return Map.of(
        Layout.PK, StoryItems.attribute(attributes, Layout.PK),
        Layout.SK, StoryItems.attribute(attributes, Layout.SK));
  }

  private static int bytes(TransactWriteItem item) {
    return ItemSizesTest.bytes(item.put() == null ? item.delete().key() : item.put().item());
  }

  private static Change changed(Article before, Article after, @Nullable Change companion) {
    var receipt =
        new Receipt(
            new IdempotencyKey("scope", "request"), after.id(), after.version(), null, null, NOW);
    return new Change(before, after, SampleDesk.revision(before, after), receipt, companion);
  }

  /// A story in as many lists as there can be.
  private static SampleStory full(String mark) {
    return SampleStory.headlined("Berita " + mark)
        .section("section-" + mark)
        .place("Place " + mark)
        .tags(marked("tag", 10, mark))
        .initials(marked("i", 6, mark))
        .body(News.largestBody(1));
  }

  private static String[] marked(String word, int count, String mark) {
    return IntStream.range(0, count).mapToObj(index -> word + index + mark).toArray(String[]::new);
  }

  private static Photo[] photos(int count, IntFunction<Photo> photo) {
    return IntStream.range(0, count).mapToObj(photo).toArray(Photo[]::new);
  }
}
