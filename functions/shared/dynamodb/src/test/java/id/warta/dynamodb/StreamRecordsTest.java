package id.warta.dynamodb;

import static id.warta.testkit.articles.SampleStory.headlined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.aftermath.Happening;
import id.warta.aftermath.Told;
import id.warta.article.Article;
import id.warta.article.Correction;
import id.warta.filing.Deletion;
import id.warta.photo.FocalPoint;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TableStream;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the stream of a real table tells of what was really done.
class StreamRecordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final DynamoDbClient CLIENT = DynamoDbLocal.client();

  private final String table = TemplateTable.create(CLIENT);
  private final DynamoArticles articles = new DynamoArticles(CLIENT, table, new SettableClock(NOW));
  private final SampleDesk desk = new SampleDesk(articles);

  @Test
  void a_story_enters_its_section_when_it_is_filed_as_public_or_scheduled() {
    desk.file(headlined("Draf").draft());
    desk.file(headlined("Terbit").section("kapuas").published(NOW));
    desk.file(headlined("Nanti").section("olahraga").scheduled(NOW.plusSeconds(60)));

    assertThat(happenings())
        .containsExactly(
            new Happening.SectionEntered("kapuas"), new Happening.SectionEntered("olahraga"));
  }

  @Test
  void an_edit_of_a_public_story_is_of_no_consequence() {
    var story = desk.file(headlined("Terbit").published(NOW));
    desk.change(story, edit -> edit.content(headlined("Lain").content()));

    assertThat(happenings()).containsExactly(new Happening.SectionEntered("kapuas"));
  }

  @Test
  void each_correction_is_told_of_once() {
    var first = desk.file(headlined("Terbit").published(NOW));
    var second = desk.change(first, edit -> edit.corrections(List.of(correction(1))));
    desk.change(second, edit -> edit.corrections(List.of(correction(1), correction(2))));

    assertThat(happenings())
        .filteredOn(Happening.Corrected.class::isInstance)
        .containsExactly(new Happening.Corrected(first.id()), new Happening.Corrected(first.id()));
  }

  @Test
  void a_retraction_is_told_of() {
    var story = desk.file(headlined("Terbit").photos(SamplePhoto.ready(1)).published(NOW));
    desk.retract(story);

    assertThat(happenings()).last().isEqualTo(new Happening.Retracted(story.id()));
  }

  @Test
  void texts_and_focal_points_are_told_of_photo_by_photo_and_nothing_else_of_them() {
    var story =
        desk.file(
            headlined("Foto")
                .photos(
                    SamplePhoto.ready(1),
                    SamplePhoto.ready(2),
                    SamplePhoto.ready(3),
                    SamplePhoto.pending(4))
                .submitted());
    var moved = new PhotoTexts(null, null, null, new FocalPoint(0.2, 0.3));
    var edited =
        desk.change(
            story,
            edit ->
                edit.photos(
                    List.of(
                        SamplePhoto.ready(3).withTexts(moved),
                        SamplePhoto.ready(1).withTexts(SamplePhoto.captioned("Jembatan.")),
                        SamplePhoto.ready(2),
                        SamplePhoto.pending(4))));
    var reordered = desk.change(edited, edit -> edit.photos(edited.photos().reversed()));
    var more = new ArrayList<>(reordered.photos());
    more.add(SamplePhoto.pending(5).withTexts(SamplePhoto.captioned("Baru.")));
    desk.note(reordered, edit -> edit.photos(more));

    assertThat(happenings())
        .containsExactly(new Happening.PhotosEdited(List.of(key(story, 3), key(story, 1))));
  }

  @Test
  void a_photo_that_is_taken_off_is_told_of() {
    var story =
        desk.file(
            headlined("Foto").photos(SamplePhoto.ready(1), SamplePhoto.pending(2)).submitted());
    desk.change(story, edit -> edit.photos(List.of()));

    assertThat(happenings())
        .containsExactlyInAnyOrder(
            new Happening.PhotoRemoved(key(story, 1), true),
            new Happening.PhotoRemoved(key(story, 2), false));
  }

  @Test
  void a_deleted_story_is_told_of_and_its_photos_once_they_are_cleared_away() {
    var story =
        desk.file(
            headlined("Foto").photos(SamplePhoto.ready(1), SamplePhoto.pending(2)).submitted());
    delete(story);
    new DynamoLeftovers(CLIENT, table).clear(story.id());

    assertThat(happenings())
        .containsExactlyInAnyOrder(
            new Happening.Deleted(story.id()),
            new Happening.PhotoRemoved(key(story, 1), true),
            new Happening.PhotoRemoved(key(story, 2), false));
  }

  @Test
  void a_former_set_of_files_is_marked_when_another_takes_its_place_and_told_of_in_the_end() {
    var story = desk.file(headlined("Foto").photos(SamplePhoto.ready(1)).submitted());
    var ready = (PhotoFile.Ready) SamplePhoto.READY;
    var anew = new PhotoFile.Ready(ready.width(), ready.height(), "0b0b", null, null, null);
    desk.note(story, edit -> edit.photos(List.of(SamplePhoto.ready(1).withFile(anew))));

    var mark = new HashMap<>(Layout.formerFiles(key(story, 1), ready.hash()).attributes());
    var stored = CLIENT.getItem(get -> get.tableName(table).key(mark)).item();
    assertThat(stored.get(Layout.EXPIRES_AT))
        .isEqualTo(Layout.number(NOW.plusSeconds(86_400).getEpochSecond()));
    assertThat(happenings()).isEmpty();
    CLIENT.deleteItem(delete -> delete.tableName(table).key(mark));
    assertThat(happenings()).containsExactly(new Happening.SetExpired(key(story, 1), ready.hash()));
  }

  @Test
  void a_record_that_cannot_be_read_is_told_apart() {
    put("A#no-id", "C#00", Map.of());
    put("L#retracted", "2026-11-24T08:00:00Z#no-id", Map.of());
    var story = desk.file(headlined("Terbit").published(NOW));
    put("A#" + story.id(), "E", Map.of(Layout.DOCUMENT, Layout.text("damaged")));
    put("A#" + story.id(), "E", Map.of());

    var told = StreamRecords.read(TableStream.event(CLIENT, table));

    assertThat(told).hasSize(4);
    assertThat(told).filteredOn(Told.Damaged.class::isInstance).hasSize(3);
    assertThat(told).extracting(Told::position).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"Records\":[{}]}", "{\"Records\":[1]}"})
  void what_is_no_batch_is_refused(String event) {
    assertThatThrownBy(() -> StreamRecords.read(event.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Happening> happenings() {
    return StreamRecords.read(TableStream.event(CLIENT, table)).stream()
        .map(told -> ((Told.Happened) told).happening())
        .toList();
  }

  private void delete(Article story) {
    var gone = story.edit().version(story.version() + 1).done();
    articles.delete(new Deletion(story, SampleDesk.revision(story, gone), null));
  }

  private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
    var item = StoryItems.item(new Key(pk, sk), attributes);
    CLIENT.putItem(put -> put.tableName(table).item(item));
  }

  private static PhotoKey key(Article story, int photo) {
    return new PhotoKey(story.id(), SamplePhoto.id(photo));
  }

  private static Correction correction(int number) {
    return new Correction(
        Correction.Kind.RALAT, "Ralat " + number, Correction.RequestedBy.EDITOR, NOW, null);
  }
}
