package id.warta.function.processphoto;

import static id.warta.testkit.articles.SampleStory.FIRST_FILED;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.s3.InMemoryMedia;
import id.warta.testkit.s3.InMemoryOriginals;
import id.warta.testkit.s3.InMemoryUploads;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A newsroom's month in some seconds: two thousand uploads, of which each event comes twice and in
/// whatever order.
class ManyUploadsTest {
  private static final int STORIES = 100;
  private static final int PHOTOS = 20;

  private static final byte[] PICTURE = DrawnPhoto.jpeg(DrawnPhoto.scene(12, 8));
  private static final byte[] NO_PICTURE = DrawnPhoto.ascii("bukan foto");

  private final SettableClock clock = new SettableClock(FIRST_FILED.plusSeconds(60));
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryUploads uploads = new InMemoryUploads(clock);
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryMedia media = new InMemoryMedia();
  private final SampleDesk desk = new SampleDesk(articles);

  private final List<ArticleId> stories = new ArrayList<>();
  private final List<PhotoKey> events = new ArrayList<>();

  @BeforeEach
  void upload_two_thousand_files() {
    for (int number = 0; number < STORIES; number++) {
      var photos =
          IntStream.rangeClosed(1, PHOTOS).mapToObj(SamplePhoto::pending).toArray(Photo[]::new);
      var story =
          desk.file(
              SampleStory.headlined("Banjir " + number)
                  .photos(photos)
                  .published(FIRST_FILED.plusSeconds(30)));
      stories.add(story.id());
      for (int photo = 1; photo <= PHOTOS; photo++) {
        var key = new PhotoKey(story.id(), SamplePhoto.id(photo));
        uploads.place(key, photo % 7 == 0 ? NO_PICTURE : PICTURE);
        events.addAll(List.of(key, key));
      }
    }
    Collections.shuffle(events, new Random(1));
  }

  @Test
  void each_photo_ends_in_one_state_with_one_set_of_files() throws Exception {
    deliver(articles, List.of());

    assertThat(everyStoryHasJustItsFiles()).isEqualTo(STORIES * (PHOTOS - PHOTOS / 7));
  }

  @Test
  void also_where_functions_die_before_or_after_their_write_and_stories_are_retracted()
      throws Exception {
    deliver(mortal(articles), stories.subList(0, STORIES / 5));

    assertThat(everyStoryHasJustItsFiles())
        .isEqualTo((STORIES - STORIES / 5) * (PHOTOS - PHOTOS / 7));
  }

  /// Hands out the events, four at a time, each again while its run dies; retracts these stories
  /// amid it and clears their photos as after-change does.
  private void deliver(Articles store, List<ArticleId> retracted) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (int event = 0; event < events.size(); event++) {
        var key = events.get(event);
        pool.execute(() -> run(store, key));
        int turn = event / (events.size() / STORIES);
        if (event % (events.size() / STORIES) == 0 && turn < retracted.size()) {
          pool.execute(() -> retract(retracted.get(turn)));
        }
      }
      pool.shutdown();
      assertThat(pool.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    }
  }

  private void run(Articles store, PhotoKey key) {
    var printing = new Printing(uploads, originals, media, new Darkroom(1_000_000));
    while (true) {
      try {
        new ProcessPhoto(store, printing, originals, media, clock)
            .process(new PhotoEvent.Uploaded(key));
        return;
      } catch (ArticlesUnavailable died) {
        // Lambda hands the event to another one.
      }
    }
  }

  private void retract(ArticleId id) {
    while (!isRetracted(id)) {
      try {
        desk.retract(story(id));
      } catch (AssertionError somebodyWrote) {
        Thread.onSpinWait();
      }
    }
    story(id).photos().forEach(photo -> media.clear(new PhotoKey(id, photo.id())));
  }

  /// @return how many photos can be shown
  private int everyStoryHasJustItsFiles() {
    var names = new TreeSet<String>();
    int ready = 0;
    for (var id : stories) {
      for (var photo : story(id).photos()) {
        if (isRetracted(id)) {
          continue;
        }
        assertThat(photo.isPending()).isFalse();
        if (photo.file() instanceof PhotoFile.Ready file) {
          ready++;
          Rendition.of(12, 8)
              .forEach(one -> names.add(new PhotoKey(id, photo.id()).rendition(file.hash(), one)));
        }
      }
    }
    assertThat(media.files().keySet()).isEqualTo(names);
    return ready;
  }

  private boolean isRetracted(ArticleId id) {
    return story(id).status() == Status.RETRACTED;
  }

  private Article story(ArticleId id) {
    return articles.find(id).orElseThrow();
  }

  /// A store at which every eighth writer dies, before or after its write.
  private static Articles mortal(Articles articles) {
    return (Articles)
        Proxy.newProxyInstance(
            Articles.class.getClassLoader(),
            new Class<?>[] {Articles.class},
            (proxy, method, arguments) -> {
              int fate = method.getName().equals("save") ? random(16) : 2;
              if (fate == 0) {
                throw new ArticlesUnavailable("died before", new IllegalStateException());
              }
              try {
                var answer = method.invoke(articles, arguments);
                if (fate == 1) {
                  throw new ArticlesUnavailable("died after", new IllegalStateException());
                }
                return answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static int random(int bound) {
    return java.util.concurrent.ThreadLocalRandom.current().nextInt(bound);
  }
}
