package id.warta.paper;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/// What the paper answered.
record Answer(int status, HttpHeaders headers, String body) {

  JsonNode json() {
    return Paper.json().readTree(body);
  }

  /// The text of a member; empty if there is none.
  String text(String member) {
    return json().path(member).asString("");
  }

  /// A header; empty if there is none.
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// The answer itself, if it has this status.
  Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + ", but got " + status + ": " + body);
    }
    return this;
  }
}
