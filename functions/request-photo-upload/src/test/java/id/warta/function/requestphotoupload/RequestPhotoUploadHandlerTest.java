package id.warta.function.requestphotoupload;

import id.warta.testkit.events.EventFiles;
import id.warta.testkit.s3.InMemoryUploads;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RequestPhotoUploadHandlerTest {
  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of(
        "request-photo-upload",
        (articles, clock) ->
            new RequestPhotoUploadHandler(
                articles,
                new InMemoryUploads(clock),
                ZoneId.of("Asia/Pontianak"),
                clock,
                new Random(1)));
  }
}
