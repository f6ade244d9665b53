package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Schedules that are run by hand.
@ExtendWith(ToyStack.Extension.class)
class SchedulesIT {
  private ToyStack toy;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
  }

  @Test
  void run_at_once_and_say_what_the_function_answered() {
    for (var name : new String[] {"tick", "TickFunction"}) {
      var response = run(name);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"answer\":{\"noted\":true}}");
    }
    assertThat(toy.noted()).anyMatch(note -> note.path("tick").asString("").equals("given"));
  }

  @Test
  void say_what_the_function_failed_with() {
    var response = run("failing-tick");
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(Json.parse(response.body()).path("error").path("errorMessage").asString())
        .isEqualTo("told to fail");
  }

  @Test
  void are_those_of_the_template_only() {
    assertThat(run("echo").statusCode()).isEqualTo(404);
    assertThat(toy.get("/_local/schedules/tick").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> run(String function) {
    return toy.send(toy.request("/_local/schedules/" + function).POST(BodyPublishers.noBody()));
  }
}
