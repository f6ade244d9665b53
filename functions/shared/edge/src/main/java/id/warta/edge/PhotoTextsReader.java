package id.warta.edge;

import id.warta.feedback.Faults;
import id.warta.manuscript.TextRule;
import id.warta.photo.FocalPoint;
import id.warta.photo.PhotoTexts;
import org.jspecify.annotations.Nullable;

/// Reads what people write about a photo.
public final class PhotoTextsReader {
  private static final TextRule CAPTION = TextRule.lines(500);
  private static final TextRule CREDIT = TextRule.line(120);
  private static final TextRule ALT = TextRule.lines(300);

  private PhotoTextsReader() {}

  /// Reads `caption`, `credit`, `alt` and `focalPoint`.
  ///
  /// @param pointer of the object that holds them
  /// @param faults takes what cannot be read or breaks a rule
  public static PhotoTexts read(JsonFields fields, String pointer, Faults faults) {
    var focalPoint = focalPoint(fields.object("focalPoint"), pointer + "/focalPoint", faults);
    return read(fields, pointer, focalPoint, faults);
  }

  /// Reads `caption`, `credit` and `alt` of a photo that nobody has seen yet.
  ///
  /// @param faults takes what cannot be read or breaks a rule
  public static PhotoTexts readUnseen(JsonFields fields, Faults faults) {
    return read(fields, "", null, faults);
  }

  private static PhotoTexts read(
      JsonFields fields, String pointer, @Nullable FocalPoint focalPoint, Faults faults) {
    return new PhotoTexts(
        CAPTION.check(fields.text("caption"), pointer + "/caption", faults),
        CREDIT.check(fields.text("credit"), pointer + "/credit", faults),
        ALT.check(fields.text("alt"), pointer + "/alt", faults),
        focalPoint);
  }

  private static @Nullable FocalPoint focalPoint(
      @Nullable JsonFields point, String pointer, Faults faults) {
    if (point == null) {
      return null;
    }
    var x = point.decimal("x", 0, 1);
    var y = point.decimal("y", 0, 1);
    point.finish();
    if (point.lacks("x") || point.lacks("y")) {
      faults.add(pointer, "needs both x and y, from 0 to 1");
    }
    return x == null || y == null ? null : new FocalPoint(x, y);
  }
}
