package id.warta.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.openapi.ApiDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Sends [Mutations] to one route and holds every answer against openapi.json: none is a 5xx, none
/// tells of the program's insides, and at least one in ten is good.
public final class MutationTrial {
  private static final int COUNT = 200;
  private static final long SEED = 20261124;
  private static final List<String> INSIDES =
      List.of("Exception", "\tat ", "id.warta", "java.", "arn:aws", "dynamodb");

  private final Function<Request, Reply> send;
  private final ApiDescription description = ApiDescription.ofProject();

  /// @param send carries a request to the route, and its answer back
  public MutationTrial(Function<Request, Reply> send) {
    this.send = send;
  }

  /// A request that was taken, and the answer to it, to be read back.
  public record Accepted(Request request, Reply reply) {}

  /// Sends 200 mutations of these requests, all to one route, and gives back those that were taken.
  public List<Accepted> of(List<Request> good) {
    var accepted = new ArrayList<Accepted>();
    for (var request : Mutations.of(good, COUNT, SEED)) {
      var reply = send.apply(request);
      assertThat(reply.status()).as("status of %s", request).isLessThan(500);
      assertThat(description.breaches(request.route(), reply))
          .as("answer to %s", request)
          .isEmpty();
      if (reply.status() < 400) {
        accepted.add(new Accepted(request, reply));
      } else {
        assertThat(reply.body()).as("answer to %s", request).doesNotContain(INSIDES);
      }
    }
    assertThat(accepted).as("taken of %s", good.getFirst().route()).hasSizeGreaterThan(COUNT / 10);
    return accepted;
  }
}
