package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.FocalPoint;
import id.warta.photo.PhotoTexts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTextsReaderTest {
  private static final String NEEDS_BOTH = "needs both x and y, from 0 to 1";
  private static final String OUT_OF_BOUNDS = "must be a number from 0 to 1";

  private final Faults faults = new Faults();

  @Test
  void reads_a_focal_point_up_to_the_edges() throws JsonSyntaxException {
    assertThat(read("{\"x\": 0, \"y\": 1}").focalPoint()).isEqualTo(new FocalPoint(0, 1));
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void a_focal_point_may_be_left_out() throws JsonSyntaxException {
    assertThat(read("null").focalPoint()).isNull();
    assertThat(faults.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"x\": 1.5, \"y\": 0}", "{\"x\": -0.1, \"y\": 0}", "{\"x\": \"0\", \"y\": 0}"})
  void a_coordinate_that_is_none_is_told_once_where_it_stands(String point)
      throws JsonSyntaxException {
    assertThat(read(point).focalPoint()).isNull();
    assertThat(faults.list()).containsExactly(new Fault("/3/focalPoint/x", OUT_OF_BOUNDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"y\": 0}", "{\"x\": 0}", "{\"x\": null, \"y\": 0}"})
  void a_coordinate_that_is_left_out_is_told_at_the_point(String point) throws JsonSyntaxException {
    assertThat(read(point).focalPoint()).isNull();
    assertThat(faults.list()).containsExactly(new Fault("/3/focalPoint", NEEDS_BOTH));
  }

  @Test
  void both_are_told_where_one_is_left_out_and_the_other_out_of_bounds()
      throws JsonSyntaxException {
    read("{\"y\": 2}");

    assertThat(faults.list())
        .containsExactly(
            new Fault("/3/focalPoint/y", OUT_OF_BOUNDS), new Fault("/3/focalPoint", NEEDS_BOTH));
  }

  private PhotoTexts read(String focalPoint) throws JsonSyntaxException {
    var photo =
        (JsonObject)
            Json.parse(
                "{\"focalPoint\": %s}".formatted(focalPoint).getBytes(StandardCharsets.UTF_8));
    return PhotoTextsReader.read(new JsonFields(photo, "/3", faults), "/3", faults);
  }
}
