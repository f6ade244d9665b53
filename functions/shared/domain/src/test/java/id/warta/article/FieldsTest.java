package id.warta.article;

import static id.warta.article.AnyArticle.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.body.Body;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static final Article BEFORE = AnyArticle.submitted();

  @Test
  void names_each_field_that_differs_in_the_order_of_the_design() {
    var content =
        new Content(
            "Lain",
            "Fadli",
            List.of(),
            null,
            null,
            List.of(),
            Set.of(Label.OPINION),
            Locale.of("en"),
            "Ringkas",
            NOW);
    var hold = new Hold(NOW, AnyArticle.OWNER, null);
    var after =
        BEFORE
            .edit()
            .content(content)
            .body(Body.EMPTY, 4)
            .slug(new Slug("lain"))
            .timeline(BEFORE.timeline().publishedAt(NOW).publishAt(NOW))
            .photos(List.of(photo(1)))
            .corrections(
                List.of(
                    new Correction(
                        Correction.Kind.RALAT, "", Correction.RequestedBy.READER, NOW, null)))
            .replyTo(ArticleId.NOBODY)
            .hold(hold)
            .retraction(new Retraction(Retraction.Reason.SARA, "", NOW, AnyArticle.OWNER))
            .done();

    assertThat(Fields.changed(BEFORE, after))
        .containsExactly(
            "headline",
            "byline",
            "initials",
            "dateline",
            "section",
            "tags",
            "labels",
            "language",
            "summary",
            "bodyHtml",
            "embargoUntil",
            "slug",
            "publishedAt",
            "publishAt",
            "photos",
            "corrections",
            "replyTo",
            "hold",
            "retraction");
    assertThat(Fields.changed(after, after)).isEmpty();
  }

  @Test
  void what_the_machine_counts_is_no_field() {
    var after =
        BEFORE
            .edit()
            .version(9)
            .writes(9)
            .status(Status.DRAFT)
            .timeline(BEFORE.timeline().updatedAt(NOW.plusSeconds(9)).submittedAt(NOW))
            .done();
    assertThat(Fields.changed(BEFORE, after)).isEmpty();
  }

  @Test
  void a_photo_changes_by_its_texts_and_its_place_and_not_by_its_file() {
    var two = BEFORE.edit().photos(List.of(photo(1), photo(2))).done();
    var looked = new PhotoFile.Ready(4, 3, "hash", null, "Keterangan IPTC", null);
    var captioned = photo(1).withTexts(new PhotoTexts("Banjir", null, null, null));

    assertThat(changedPhotos(two, photo(1).withFile(looked), photo(2))).isEmpty();
    assertThat(changedPhotos(two, photo(2), photo(1))).containsExactly("photos");
    assertThat(changedPhotos(two, captioned, photo(2))).containsExactly("photos");
    assertThat(changedPhotos(two, photo(1))).containsExactly("photos");
  }

  @Test
  void a_new_story_names_the_fields_in_which_it_says_anything() {
    assertThat(Fields.filled(BEFORE))
        .containsExactly(
            "headline",
            "byline",
            "initials",
            "dateline",
            "section",
            "tags",
            "language",
            "bodyHtml",
            "slug");
    assertThat(Fields.filled(BEFORE.edit().body(Body.EMPTY, 3).done())).doesNotContain("bodyHtml");
  }

  @Test
  void readers_never_see_embargo_schedule_and_hold() {
    assertThat(List.of("embargoUntil", "publishAt", "hold")).allMatch(Fields::isOfNewsroom);
    assertThat(List.of("headline", "publishedAt", "photos", "retraction"))
        .noneMatch(Fields::isOfNewsroom);
  }

  private static List<String> changedPhotos(Article before, Photo... photos) {
    return Fields.changed(before, before.edit().photos(List.of(photos)).done());
  }

  private static Photo photo(int number) {
    var id = new PhotoId("0199f3a0-0000-7000-8000-00000000000" + number);
    return new Photo(id, PhotoTexts.NONE, new PhotoFile.Pending("image/png", 1, "", NOW));
  }
}
