package id.warta.function.archivestories;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Policy;
import id.warta.article.Hold;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.ProjectFolder;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveStoriesHandlerTest {
  private static final Instant NIGHT = Instant.parse("2026-11-24T18:05:00Z");

  private final SettableClock clock = new SettableClock(NIGHT);
  private final InMemoryArticles articles = new InMemoryArticles(clock);

  @Test
  void answers_the_event_with_the_report_of_its_run() throws IOException {
    var desk = new SampleDesk(articles);
    articles.noteSection("kapuas");
    var old = NIGHT.minus(Duration.ofDays(400));
    desk.file(SampleStory.headlined("Banjir").published(NIGHT));
    desk.note(
        desk.file(SampleStory.headlined("Sengketa").published(old)),
        draft -> draft.hold(new Hold(NIGHT, SampleStory.RINA, null)));
    var handler =
        new ArchiveStoriesHandler(
            articles,
            new InMemoryWarmStories(articles),
            new InMemoryRuns(),
            new InMemoryBundles(),
            new JsonStoryLines(),
            new Policy(365, Set.of(), false),
            ZoneId.of("Asia/Pontianak"),
            clock);

    var report = Invocation.raw(handler, file("five-minutes-past-one.json"));

    assertThat(report).isEqualTo(file("five-minutes-past-one.reply.json"));
  }

  private static JsonNode file(String name) throws IOException {
    var file = ProjectFolder.resolve("events/archive-stories/" + name);
    return JsonMapper.shared().readTree(Files.readString(file));
  }
}
