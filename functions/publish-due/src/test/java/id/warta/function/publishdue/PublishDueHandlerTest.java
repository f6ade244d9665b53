package id.warta.function.publishdue;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testkit.ProjectFolder;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishDueHandlerTest {
  private final SettableClock clock = new SettableClock(EventFiles.NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);

  private static JsonNode file(String name) throws IOException {
    var file = ProjectFolder.resolve("events/publish-due/" + name);
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  @Test
  void reports_what_it_published() throws IOException {
    EventFiles.given(articles);

    var report =
        Invocation.raw(new PublishDueHandler(articles, clock), file("a-minute-later.json"));

    assertThat(report).isEqualTo(file("a-minute-later.reply.json"));
  }
}
