package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class GatewayIT {
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalStack stack;

  @BeforeAll
  void start(@TempDir Path folder) {
    stack = LocalStack.of(ToyProject.lay(folder)).start();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void hands_a_request_to_the_function() throws Exception {
    var response = get("/open/kuala%20kapuas?a=1&a=2&b=x+y");
    assertThat(response.statusCode()).isEqualTo(200);
    System.out.println(response.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(stack.baseUrl() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
