package id.warta.function.submitarticle;

import id.warta.testkit.events.EventFiles;
import id.warta.testkit.masthead.SampleMasthead;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SubmitArticleHandlerTest {
  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of(
        "submit-article",
        (articles, clock) ->
            new SubmitArticleHandler(
                articles,
                SampleMasthead.SEPUTAR_BORNEO,
                "https://media.example",
                clock,
                new Random(1)));
  }
}
