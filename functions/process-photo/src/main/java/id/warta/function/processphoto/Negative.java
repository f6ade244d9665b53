package id.warta.function.processphoto;

import id.warta.photo.Crop;
import id.warta.photo.FocalPoint;
import id.warta.photo.Frame;
import id.warta.photo.Rendition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the renditions of the whole photo, or of one crop of it, are made from: each of the one
/// before it, which is a little larger.
///
/// @param renditions widest first
/// @param largest the first rendition's pixels
record Negative(List<Rendition> renditions, Pixels largest) {

  /// One of the whole photo, then one of each crop.
  static List<Negative> allOf(Film film, FocalPoint focus) {
    var renditions = Rendition.of(film.width(), film.height());
    var first = renditions.getFirst();
    var whole = film.print(first.width(), first.height());
    var negatives = new ArrayList<Negative>();
    negatives.add(
        new Negative(renditions.stream().filter(one -> one.crop() == null).toList(), whole));
    for (var crop : Crop.values()) {
      var ofCrop = renditions.stream().filter(one -> one.crop() == crop).toList();
      var frame = crop.frame(film.width(), film.height(), focus);
      negatives.add(new Negative(ofCrop, cropped(film, frame, whole, ofCrop.getFirst())));
    }
    return negatives;
  }

  /// Cut out of the whole photo where that has the right size already.
  private static Pixels cropped(Film film, Frame frame, Pixels whole, Rendition size) {
    if ((long) size.width() * film.width() != (long) frame.width() * whole.width()) {
      return film.print(frame, size.width(), size.height());
    }
    var there = frame.scaled(film.width(), film.height(), whole.width(), whole.height());
    return whole.part(
        new Frame(
            Math.min(there.left(), whole.width() - size.width()),
            Math.min(there.top(), whole.height() - size.height()),
            size.width(),
            size.height()));
  }

  /// Writes the renditions' files.
  ///
  /// @param xmp to put into each; empty for none
  void print(byte[] xmp, Map<Rendition, byte[]> files) {
    var picture = largest;
    for (var rendition : renditions) {
      if (picture.width() != rendition.width()) {
        picture = Resizing.to(rendition.width(), rendition.height(), picture);
      }
      files.put(rendition, Encoder.write(picture, rendition.encoding(), xmp));
    }
  }
}
