package id.warta.function.editarticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.Label;
import id.warta.article.Status;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Refusal;
import id.warta.desk.Rewrite;
import id.warta.feedback.Fault;
import id.warta.filing.Change;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Revision;
import id.warta.html.JsoupBodyCleaner;
import id.warta.manuscript.CopyEditor;
import id.warta.manuscript.Manuscript;
import id.warta.photo.Photo;
import id.warta.photo.PhotoTexts;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.masthead.SampleMasthead;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Caller OWNER = new Caller(SampleStory.FADLI, Set.of(Group.REPORTER));
  private static final Caller EDITOR = new Caller(SampleStory.RINA, Set.of(Group.EDITOR));

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final Desk desk = new Desk(articles, clock);
  private final EditArticle editArticle =
      new EditArticle(
          desk,
          new CopyEditor(SampleMasthead.SEPUTAR_BORNEO, new JsoupBodyCleaner()),
          SampleMasthead.SEPUTAR_BORNEO);

  private Article given(Article story) {
    var revision =
        new Revision(1, NOW, SampleStory.FADLI, "create", List.of(), null, story.status(), null);
    articles.save(new Change(null, story, revision, null));
    return story;
  }

  private static Article labelled(Article story, Label... labels) {
    return story.edit().content(story.content().labels(Set.of(labels))).done();
  }

  private static Manuscript manuscript(String headline, String bodyHtml, String... labels) {
    return manuscript(headline, bodyHtml, null, List.of(labels));
  }

  private static Manuscript manuscript(
      String headline, String bodyHtml, @Nullable String summary, List<String> labels) {
    return new Manuscript(
        headline, null, List.of(), null, null, "kapuas", List.of(), labels, null, summary, bodyHtml,
        null, null, null);
  }

  private Opening.Opened open(Article story, Caller caller, Action action) {
    return (Opening.Opened) desk.open(story.id().value(), caller, action);
  }

  private Decision put(Article story, Caller caller, Manuscript manuscript, @Nullable String slug) {
    var rewrite = new Rewrite(manuscript, slug, List.of(), caller);
    var version = story.at(NOW).version();
    return editArticle.put(open(story, caller, Action.PUT), new Conditions(version, null), rewrite);
  }

  private static Article done(Decision decision) {
    return ((Decision.Done) decision).article();
  }

  private static Refusal refusal(Decision decision) {
    return ((Decision.Refused) decision).refusal();
  }

  @Test
  void a_new_headline_moves_the_slug_until_the_story_is_public() {
    var story = given(SampleStory.headlined("Judul lama").slug("judul-lama").submitted());

    var edited = done(put(story, OWNER, manuscript("Judul baru", "<p>Isi.</p>"), null));

    assertThat(edited.slug().value()).isEqualTo("judul-baru");
    assertThat(edited.version()).isEqualTo(2);
    assertThat(edited.bodyVersion()).isEqualTo(2);
  }

  @Test
  void a_taken_slug_of_the_headline_gets_the_day_of_filing() {
    given(SampleStory.headlined("Judul baru").slug("judul-baru").submitted());
    var story = given(SampleStory.headlined("Judul lama").slug("judul-lama").submitted());

    var edited = done(put(story, OWNER, manuscript("Judul baru", "<p>Isi.</p>"), null));

    assertThat(edited.slug().value()).isEqualTo("judul-baru-20261124");
  }

  @Test
  void a_public_slug_changes_only_when_an_editor_asks_for_it() {
    var story = given(SampleStory.headlined("Judul").slug("judul").published(NOW));
    given(SampleStory.headlined("Lain").slug("lain").published(NOW));
    var manuscript = manuscript("Judul yang lain sekali", "<p>Isi.</p>");

    assertThat(refusal(put(story, EDITOR, manuscript, "lain"))).isEqualTo(new Refusal.SlugTaken());
    assertThat(refusal(put(story, EDITOR, manuscript, "Bukan Slug")))
        .isInstanceOf(Refusal.Unfit.class);
    assertThat(done(put(story, EDITOR, manuscript, null)).slug().value()).isEqualTo("judul");
  }

  @Test
  void a_public_story_keeps_what_was_paid_for_and_what_it_needs_to_be_public() {
    var story =
        given(
            labelled(
                SampleStory.headlined("Promo").published(NOW), Label.ADVERTORIAL, Label.UPDATED));

    var refused = (Refusal.Unfit) refusal(put(story, EDITOR, manuscript("Promo", ""), null));
    var edited = done(put(story, EDITOR, manuscript("Promo", "<p>Isi.</p>", "ADVERTORIAL"), null));

    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/bodyHtml", "/labels");
    assertThat(edited.content().labels())
        .containsExactlyInAnyOrder(Label.ADVERTORIAL, Label.UPDATED);
  }

  @Test
  void only_an_editor_takes_off_that_a_story_is_unverified() {
    var story = given(labelled(SampleStory.headlined("Kabar").submitted(), Label.UNVERIFIED));
    var manuscript = manuscript("Kabar", "<p>Isi.</p>");

    assertThat(refusal(put(story, OWNER, manuscript, null))).isInstanceOf(Refusal.Unfit.class);
    assertThat(done(put(story, EDITOR, manuscript, null)).content().labels()).isEmpty();
  }

  @Test
  void a_summary_that_was_the_old_lead_follows_the_new_one() {
    var story = given(SampleStory.headlined("Judul").submitted());
    var sentBack =
        manuscript("Judul", "<p>Alinea yang baru.</p>", story.summary().summary(), List.of());

    assertThat(done(put(story, OWNER, sentBack, null)).summary().summary())
        .isEqualTo("Alinea yang baru.");
  }

  @Test
  void a_late_edit_is_told_what_changed_since_and_by_whom() {
    var story = given(SampleStory.headlined("Judul").submitted());
    var late = open(story, OWNER, Action.PUT);
    done(put(story, EDITOR, manuscript("Judul", "<p>Isi baru.</p>"), null));

    var rewrite = new Rewrite(manuscript("Lain", "<p>Lain.</p>"), null, List.of(), OWNER);
    var refused = refusal(editArticle.put(late, new Conditions(1, null), rewrite));

    var changed = (Refusal.VersionChanged) refused;
    assertThat(changed.currentVersion()).isEqualTo(2);
    assertThat(changed.changedFields()).contains("bodyHtml").doesNotContain("headline");
    assertThat(changed.by()).isEqualTo(SampleStory.RINA);
  }

  @Test
  void an_edit_after_its_time_makes_the_publication_permanent_too() {
    var story = given(SampleStory.headlined("Judul").scheduled(NOW.minusSeconds(5)));

    var edited = done(put(story, EDITOR, manuscript("Judul", "<p>Isi.</p>"), null));

    assertThat(edited.status()).isEqualTo(Status.PUBLISHED);
    assertThat(edited.version()).isEqualTo(3);
    assertThat(articles.revisions(story.id()))
        .extracting(Revision::action)
        .containsExactly("create", "publish", "put");
  }

  @Test
  void deletes_once_and_knows_that_it_did() {
    var story = given(SampleStory.headlined("Judul").submitted());
    var key = new IdempotencyKey("scope", "request");

    var decision = editArticle.delete(open(story, EDITOR, Action.DELETE), new Conditions(1, key));

    assertThat(decision).isInstanceOf(Decision.Done.class);
    assertThat(articles.find(story.id())).isEmpty();
    assertThat(articles.findForReaders(story.slug())).isEmpty();
    assertThat(desk.hasDeleted(key)).isTrue();
    assertThat(desk.hasDeleted(new IdempotencyKey("scope", "another request"))).isFalse();
    assertThat(articles.revisions(story.id())).hasSize(2);
  }

  @Test
  void an_owner_may_not_delete_what_editors_have() {
    var story = given(SampleStory.headlined("Judul").submitted());

    assertThat(desk.open(story.id().value(), OWNER, Action.DELETE))
        .isEqualTo(new Opening.Closed(new Refusal.Forbidden()));
  }

  @Test
  void photos_that_are_not_named_follow_in_their_old_order() {
    var story =
        given(
            SampleStory.headlined("Judul")
                .photos(SamplePhoto.ready(1), SamplePhoto.ready(2), SamplePhoto.ready(3))
                .submitted());
    var texts = SamplePhoto.captioned("Keterangan baru.");

    var arranged =
        done(
            editArticle.arrangePhotos(
                open(story, OWNER, Action.PHOTOS),
                new Conditions(1, null),
                List.of(new PhotoEdit(SamplePhoto.id(3).value(), texts)),
                List.of()));

    assertThat(arranged.photos())
        .extracting(Photo::id)
        .containsExactly(SamplePhoto.id(3), SamplePhoto.id(1), SamplePhoto.id(2));
    assertThat(arranged.photos().getFirst())
        .isEqualTo(new Photo(SamplePhoto.id(3), texts, SamplePhoto.READY));
  }

  @Test
  void an_unknown_photo_and_one_named_twice_are_faults() {
    var story = given(SampleStory.headlined("Judul").photos(SamplePhoto.ready(1)).submitted());
    var edit = new PhotoEdit(SamplePhoto.id(1).value(), PhotoTexts.NONE);

    var refused =
        refusal(
            editArticle.arrangePhotos(
                open(story, OWNER, Action.PHOTOS),
                new Conditions(1, null),
                List.of(edit, edit, new PhotoEdit("tidak-ada", PhotoTexts.NONE)),
                List.of()));

    assertThat(((Refusal.Unfit) refused).faults())
        .extracting(Fault::pointer)
        .containsExactly("/1/id", "/2/id");
  }

  @Test
  void a_photo_is_deleted_without_a_version_and_makes_one() {
    var story = given(SampleStory.headlined("Judul").photos(SamplePhoto.ready(1)).submitted());
    var photoId = SamplePhoto.id(1).value();
    var conditions = new Conditions(null, null);

    var deleted =
        done(editArticle.deletePhoto(open(story, OWNER, Action.PHOTOS), conditions, photoId));

    assertThat(deleted.photos()).isEmpty();
    assertThat(deleted.version()).isEqualTo(2);
    assertThat(
            refusal(
                editArticle.deletePhoto(open(story, OWNER, Action.PHOTOS), conditions, photoId)))
        .isEqualTo(new Refusal.NoSuchPhoto());
  }
}
