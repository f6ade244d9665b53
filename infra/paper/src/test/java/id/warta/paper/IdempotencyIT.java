package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A lost answer can be asked for again.
class IdempotencyIT {

  @Test
  void the_same_request_twice_makes_one_story() {
    var reporter = Paper.reporter("fadli");
    var story = Stories.story();
    var key = UUID.randomUUID().toString();

    var first = reporter.post("/newsroom/articles").with("Idempotency-Key", key).json(story).send();
    var again = reporter.post("/newsroom/articles").with("Idempotency-Key", key).json(story).send();

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
  }

  @Test
  void the_same_request_at_once_makes_one_story() throws Exception {
    var reporter = Paper.reporter("fadli");
    var story = Stories.story();
    var key = UUID.randomUUID().toString();
    Callable<Answer> send =
        () -> reporter.post("/newsroom/articles").with("Idempotency-Key", key).json(story).send();

    var ids = new HashSet<String>();
    try (var workers = Executors.newFixedThreadPool(4)) {
      for (var answer : workers.invokeAll(IntStream.range(0, 4).mapToObj(n -> send).toList())) {
        ids.add(answer.get().expect(201).text("id"));
      }
    }

    assertThat(ids).hasSize(1);
  }

  @Test
  void another_request_under_the_key_is_refused() {
    var reporter = Paper.reporter("fadli");
    var key = UUID.randomUUID().toString();
    reporter
        .post("/newsroom/articles")
        .with("Idempotency-Key", key)
        .json(Stories.story())
        .send()
        .expect(201);

    var other =
        reporter
            .post("/newsroom/articles")
            .with("Idempotency-Key", key)
            .json(Stories.story())
            .send();

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void two_people_may_use_one_key() {
    var key = UUID.randomUUID().toString();
    var story = Stories.story();

    var his =
        Paper.reporter("fadli")
            .post("/newsroom/articles")
            .with("Idempotency-Key", key)
            .json(story)
            .send()
            .expect(201);
    var hers =
        Paper.reporter("rina")
            .post("/newsroom/articles")
            .with("Idempotency-Key", key)
            .json(story)
            .send()
            .expect(201);

    assertThat(hers.text("id")).isNotEqualTo(his.text("id"));
    assertThat(hers.text("slug")).startsWith(his.text("slug").substring(0, 20));
  }
}
