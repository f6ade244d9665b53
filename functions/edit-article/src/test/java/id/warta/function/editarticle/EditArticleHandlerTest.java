package id.warta.function.editarticle;

import id.warta.archive.Archive;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.masthead.SampleMasthead;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EditArticleHandlerTest {
  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of(
        "edit-article",
        (articles, clock) ->
            new EditArticleHandler(
                articles,
                new Archive(new InMemoryBundles(), new JsonStoryLines()),
                SampleMasthead.SEPUTAR_BORNEO,
                "https://media.seputarborneo.news",
                clock));
  }
}
