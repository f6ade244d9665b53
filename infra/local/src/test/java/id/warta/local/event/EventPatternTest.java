package id.warta.local.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {
  private static final String EVENT =
      """
      {"source": "aws.s3", "detail": {"key": "in/a.jpg", "size": 7, "tags": ["x", "y"], "gone": null}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"source": ["aws.s3"]}                                             | true
          {"source": ["aws.ec2", "aws.s3"]}                                  | true
          {"source": ["aws.ec2"]}                                            | false
          {"source": ["aws.s3"], "detail": {"key": ["other"]}}               | false
          {"missing": ["x"]}                                                 | false
          {"detail": {"key": [{"prefix": "in/"}]}}                           | true
          {"detail": {"key": [{"prefix": "out/"}]}}                          | false
          {"detail": {"key": [{"suffix": ".jpg"}]}}                          | true
          {"detail": {"key": [{"equals-ignore-case": "IN/A.JPG"}]}}          | true
          {"detail": {"key": [{"wildcard": "in/*.jpg"}]}}                    | true
          {"detail": {"key": [{"wildcard": "in/*.png"}]}}                    | false
          {"detail": {"key": [{"wildcard": "*a*"}]}}                         | true
          {"detail": {"key": [{"anything-but": "in/b.jpg"}]}}                | true
          {"detail": {"key": [{"anything-but": ["in/a.jpg", "x"]}]}}         | false
          {"detail": {"key": [{"anything-but": {"prefix": "in/"}}]}}         | false
          {"detail": {"other": [{"anything-but": "x"}]}}                     | false
          {"detail": {"key": [{"exists": true}], "other": [{"exists": false}]}} | true
          {"detail": {"key": [{"exists": false}]}}                           | false
          {"detail": {"size": [7]}}                                          | true
          {"detail": {"size": [{"numeric": [">", 5, "<=", 7]}]}}             | true
          {"detail": {"size": [{"numeric": [">", 7]}]}}                      | false
          {"detail": {"tags": ["y"]}}                                        | true
          {"detail": {"gone": [null]}}                                       | true
          {"$or": [{"source": ["x"]}, {"detail": {"size": [7]}}]}            | true
          {"$or": [{"source": ["x"]}, {"detail": {"size": [8]}}]}            | false
          """)
  void matches_as_eventbridge_does(String pattern, boolean matches) {
    assertThat(EventPattern.of(Json.parse(pattern)).matches(Json.parse(EVENT))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"a\": \"text\"}",
        "{\"a\": [{\"cidr\": \"10.0.0.0/8\"}]}",
        "{\"a\": [[1]]}"
      })
  void refuses_what_it_does_not_know(String pattern) {
    assertThatThrownBy(() -> EventPattern.of(Json.parse(pattern))).isInstanceOf(CannotStart.class);
  }
}
