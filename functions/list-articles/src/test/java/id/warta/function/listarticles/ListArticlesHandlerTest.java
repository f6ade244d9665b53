package id.warta.function.listarticles;

import id.warta.testkit.events.EventFiles;
import id.warta.testkit.masthead.SampleMasthead;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ListArticlesHandlerTest {
  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of(
        "list-articles",
        (articles, clock) ->
            new ListArticlesHandler(
                articles, SampleMasthead.SEPUTAR_BORNEO, "https://media.example"));
  }
}
