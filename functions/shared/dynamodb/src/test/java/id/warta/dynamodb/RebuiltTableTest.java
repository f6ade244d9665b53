package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.Correction;
import id.warta.article.Hold;
import id.warta.body.Body;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The archive's lines are all that a table has to be made anew from, item by item.
class RebuiltTableTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

  private final DynamoDbClient client = DynamoDbLocal.client();
  private final String table = TemplateTable.create(client);
  private final DynamoArticles articles = new DynamoArticles(client, table, new SettableClock(NOW));
  private final SampleDesk desk = new SampleDesk(articles);

  @Test
  void from_lines_alone_comes_a_table_of_the_same_items() {
    var stories = List.of(plain(), corrected(), held(), withPhotos(), retracted());
    var lines = new JsonStoryLines();
    var warmStories = new DynamoWarmStories(articles);
    var written =
        stories.stream().map(story -> lines.line(warmStories.file(story, Map.of()))).toList();

    var rebuilt = TemplateTable.create(client);
    for (var line : written) {
      var file = lines.read(line);
      var items = new ArrayList<>(StoryItems.of(file.story()).values());
      file.versions()
          .forEach(
              version -> items.add(RevisionItems.revision(version.revision(), version.article())));
      file.earlierBodies()
          .forEach(
              (version, body) ->
                  items.add(RevisionItems.earlierBody(file.story().id(), version, body)));
      items.forEach(item -> client.putItem(put -> put.tableName(rebuilt).item(item)));
    }

    assertThat(items(rebuilt)).hasSizeGreaterThan(30);
    assertThat(items(rebuilt)).containsExactlyInAnyOrderElementsOf(items(table));
  }

  private Article plain() {
    return desk.file(SampleStory.headlined("Panen padi").published(NOW.minusSeconds(9)));
  }

  private Article corrected() {
    var story = plain();
    var edited = desk.change(story, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    var again = desk.change(edited, draft -> draft.body(new Body("<p>Tiga &amp; tiga.</p>"), 3));
    var correction =
        new Correction(
            Correction.Kind.RALAT, "Angka keliru.", Correction.RequestedBy.READER, NOW, null);
    return desk.change(again, draft -> draft.corrections(List.of(correction)));
  }

  private Article held() {
    return desk.change(
        plain(), draft -> draft.hold(new Hold(NOW, SampleStory.RINA, "Permintaan polisi")));
  }

  /// A photo was taken off since.
  private Article withPhotos() {
    var first = SamplePhoto.ready(1);
    var story =
        desk.file(
            SampleStory.headlined("Banjir")
                .photos(first, SamplePhoto.ready(2))
                .published(NOW.minusSeconds(9)));
    return desk.change(story, draft -> draft.photos(List.of(first)));
  }

  private Article retracted() {
    return desk.retract(plain());
  }

  private List<Map<String, AttributeValue>> items(String name) {
    return client.scanPaginator(scan -> scan.tableName(name)).items().stream().toList();
  }
}
