package id.warta.function.requestphotoupload;

import static id.warta.testkit.articles.SampleStory.FADLI;
import static id.warta.testkit.articles.SampleStory.FIRST_FILED;
import static id.warta.testkit.articles.SampleStory.RINA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Refusal;
import id.warta.feedback.Fault;
import id.warta.filing.Articles;
import id.warta.filing.IdempotencyKey;
import id.warta.function.requestphotoupload.Outcome.Permitted;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import id.warta.photo.Uploads.Declared;
import id.warta.photo.Uploads.Original;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.Meanwhile;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.s3.InMemoryUploads;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPhotoUploadTest {
  private static final byte[] PHOTO = "bytes of a photo".getBytes(UTF_8);
  private static final Caller REPORTER = new Caller(FADLI, Set.of(Group.REPORTER));
  private static final Caller EDITOR = new Caller(RINA, Set.of(Group.EDITOR));
  private static final Caller STRANGER =
      new Caller(new Person("sub-budi", "budi"), Set.of(Group.REPORTER));
  private static final IdempotencyKey KEY = new IdempotencyKey("scope", "request");

  private final SettableClock clock = new SettableClock(FIRST_FILED.plusSeconds(600));
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryUploads uploads = new InMemoryUploads(clock);
  private final Random random = new Random(7);
  private final SampleDesk desk = new SampleDesk(articles);

  @Test
  void permits_the_declared_file_and_no_other() {
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    var permitted = permitted(ask(REPORTER, story, request(null)));
    var permit = permitted.permit();

    assertThat(permit.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(send(permitted, "other bytes....!".getBytes(UTF_8))).isEqualTo(400);
    assertThat(send(permitted, PHOTO)).isEqualTo(200);
    assertThat(uploads.original(new PhotoKey(story.id(), permitted.photo())))
        .isInstanceOf(Original.Found.class);
  }

  @Test
  void the_story_has_the_photo_at_its_end_and_no_new_version() {
    var story = desk.file(SampleStory.headlined("Banjir").photos(SamplePhoto.ready(1)).submitted());
    var permitted = permitted(ask(REPORTER, story, request(null)));

    var found = articles.find(story.id()).orElseThrow();
    assertThat(found.photos()).extracting(Photo::id).last().isEqualTo(permitted.photo());
    assertThat(found.photos().getLast().file())
        .isEqualTo(
            new PhotoFile.Pending(
                "image/jpeg", PHOTO.length, sha256(), permitted.permit().expiresAt()));
    assertThat(found.version()).isEqualTo(1);
    assertThat(articles.revisions(story.id())).hasSize(1);
  }

  @Test
  void the_first_photo_takes_what_the_copy_said() {
    var story = withAnnouncedPhoto();
    ask(REPORTER, story, request(null));
    ask(REPORTER, story, request(null));

    var found = articles.find(story.id()).orElseThrow();
    assertThat(found.pendingPhoto()).isNull();
    assertThat(found.photos())
        .extracting(Photo::texts)
        .containsExactly(
            new PhotoTexts("Perahu di Kapuas", "FADLI/SB", null, null), PhotoTexts.NONE);
  }

  @Test
  void what_the_request_says_goes_before_what_the_copy_said() {
    var story = withAnnouncedPhoto();
    ask(
        REPORTER,
        story,
        new PhotoRequest(
            declared(), new PhotoTexts("Rumah", null, "Rumah panggung", null), List.of(), null));

    assertThat(articles.find(story.id()).orElseThrow().photos())
        .extracting(Photo::texts)
        .containsExactly(new PhotoTexts("Rumah", "FADLI/SB", "Rumah panggung", null));
  }

  @Test
  void the_same_request_has_the_same_photo_and_expiry_also_later() {
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    var first = permitted(ask(REPORTER, story, request(KEY)));
    clock.pass(Duration.ofMinutes(3));

    assertThat(ask(REPORTER, story, request(KEY))).isEqualTo(first);
    assertThat(articles.find(story.id()).orElseThrow().photos()).hasSize(1);
  }

  @Test
  void two_of_the_same_request_at_once_have_one_photo() throws Exception {
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    try (var pool = Executors.newFixedThreadPool(2)) {
      var one = pool.submit(() -> ask(REPORTER, story, request(KEY)));
      var other = pool.submit(() -> ask(REPORTER, story, request(KEY)));
      assertThat(one.get()).isEqualTo(other.get());
    }
    assertThat(articles.find(story.id()).orElseThrow().photos()).hasSize(1);
  }

  @Test
  void a_key_is_not_used_for_another_request() {
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    ask(REPORTER, story, request(KEY));

    assertThat(ask(REPORTER, story, request(new IdempotencyKey("scope", "another"))))
        .isEqualTo(new Outcome.Refused(new Refusal.KeyReused()));
  }

  @Test
  void forty_ready_photos_are_enough() {
    var story = desk.file(SampleStory.headlined("Banjir").photos(ready(40)).submitted());

    assertThat(ask(EDITOR, story, request(null))).isEqualTo(new Outcome.TooManyPhotos());
  }

  @Test
  void of_many_photos_that_were_rejected_a_story_forgets_the_oldest() {
    var rejected =
        IntStream.rangeClosed(1, 75).mapToObj(n -> SamplePhoto.rejected(n, Rejection.DAMAGED));
    var photos = Stream.concat(Stream.of(SamplePhoto.ready(100)), rejected).toArray(Photo[]::new);
    var story = desk.file(SampleStory.headlined("Banjir").photos(photos).submitted());
    var permitted = permitted(ask(EDITOR, story, request(null)));

    var left = articles.find(story.id()).orElseThrow().photos();
    assertThat(left).hasSize(1 + Photo.MOST_REJECTED + 1);
    assertThat(left.getFirst().id()).isEqualTo(SamplePhoto.id(100));
    assertThat(left.get(1).id()).isEqualTo(SamplePhoto.id(16));
    assertThat(left.getLast().id()).isEqualTo(permitted.photo());
  }

  @Test
  void sixty_photos_on_their_way_are_enough_until_they_count_as_lost() {
    var pending = IntStream.rangeClosed(1, 60).mapToObj(SamplePhoto::pending).toArray(Photo[]::new);
    var story = desk.file(SampleStory.headlined("Banjir").photos(pending).submitted());
    assertThat(ask(EDITOR, story, request(null))).isEqualTo(new Outcome.TooManyPending());

    clock.pass(Duration.ofMinutes(70));
    assertThat(ask(EDITOR, story, request(null))).isInstanceOf(Permitted.class);
  }

  @Test
  void who_may_not_edit_the_story_may_not_add_a_photo() {
    var draft = desk.file(SampleStory.headlined("Banjir").draft());
    var published =
        desk.file(SampleStory.headlined("Surut").published(FIRST_FILED.plusSeconds(60)));

    assertThat(refusal(STRANGER, draft)).isEqualTo(new Refusal.Unknown());
    assertThat(refusal(REPORTER, published)).isEqualTo(new Refusal.Forbidden());
    assertThat(ask(EDITOR, published, request(null))).isInstanceOf(Permitted.class);
  }

  @Test
  void a_retracted_story_takes_no_photos() {
    var story =
        desk.retract(
            desk.file(SampleStory.headlined("Banjir").published(FIRST_FILED.plusSeconds(60))));

    assertThat(refusal(EDITOR, story)).isInstanceOf(Refusal.NotNow.class);
  }

  @Test
  void faults_are_told_only_once_the_story_could_take_a_photo() {
    var faulty =
        new PhotoRequest(
            declared(), PhotoTexts.NONE, List.of(new Fault("/sha256", "must be…")), null);
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    assertThat(ask(REPORTER, story, faulty))
        .isEqualTo(new Outcome.Refused(new Refusal.Unfit(faulty.faults())));

    var full = desk.file(SampleStory.headlined("Banjir").photos(ready(40)).submitted());
    assertThat(ask(REPORTER, full, faulty)).isEqualTo(new Outcome.TooManyPhotos());
  }

  @Test
  void a_write_in_between_costs_another_try_and_loses_nothing() {
    var story = desk.file(SampleStory.headlined("Banjir").submitted());
    var meanwhile =
        Meanwhile.before(
            articles,
            () -> desk.note(story, draft -> draft.photos(List.of(SamplePhoto.pending(1)))));

    assertThat(ask(meanwhile, REPORTER, story, request(null))).isInstanceOf(Permitted.class);
    assertThat(articles.find(story.id()).orElseThrow().photos()).hasSize(2);
  }

  @Test
  void a_story_retracted_in_between_takes_no_photo() {
    var story = desk.file(SampleStory.headlined("Banjir").published(FIRST_FILED.plusSeconds(60)));
    var meanwhile = Meanwhile.before(articles, () -> desk.retract(story));

    assertThat(ask(meanwhile, EDITOR, story, request(null)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotNow.class));
  }

  private Article withAnnouncedPhoto() {
    var story = SampleStory.headlined("Banjir").submitted();
    return desk.file(
        story.edit().pendingPhoto(new PendingPhoto("Perahu di Kapuas", "FADLI/SB")).done());
  }

  private Outcome ask(Caller caller, Article story, PhotoRequest request) {
    return ask(articles, caller, story, request);
  }

  private Outcome ask(Articles store, Caller caller, Article story, PhotoRequest request) {
    var workplace = new Desk(store, clock);
    var useCase = new RequestPhotoUpload(store, uploads, workplace, clock, random);
    return switch (workplace.open(story.id().value(), caller, Action.PHOTOS)) {
      case Opening.Closed(var refusal) -> new Outcome.Refused(refusal);
      case Opening.Opened opened -> useCase.request(opened, request);
    };
  }

  private Refusal refusal(Caller caller, Article story) {
    return ((Outcome.Refused) ask(caller, story, request(null))).refusal();
  }

  private int send(Permitted permitted, byte[] bytes) {
    var permit = permitted.permit();
    return uploads.send(permit.method(), permit.url(), permit.headers(), bytes);
  }

  private static Permitted permitted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Permitted.class);
    return (Permitted) outcome;
  }

  private static PhotoRequest request(@Nullable IdempotencyKey key) {
    return new PhotoRequest(declared(), PhotoTexts.NONE, List.of(), key);
  }

  private static Declared declared() {
    return new Declared("image/jpeg", PHOTO.length, sha256());
  }

  private static Photo[] ready(int count) {
    return Stream.iterate(1, number -> number + 1)
        .limit(count)
        .map(SamplePhoto::ready)
        .toArray(Photo[]::new);
  }

  private static String sha256() {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(PHOTO));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
