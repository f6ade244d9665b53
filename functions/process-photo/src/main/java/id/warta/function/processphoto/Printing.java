package id.warta.function.processphoto;

import id.warta.photo.Media;
import id.warta.photo.Originals;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import id.warta.photo.Uploads;
import id.warta.photo.Uploads.Original;
import java.util.Optional;

/// Takes an upload to the darkroom and puts what comes of it where readers can fetch it, and the
/// original where only we can.
final class Printing {
  private final Uploads uploads;
  private final Originals originals;
  private final Media media;
  private final Darkroom darkroom;

  Printing(Uploads uploads, Originals originals, Media media, Darkroom darkroom) {
    this.uploads = uploads;
    this.originals = originals;
    this.media = media;
    this.darkroom = darkroom;
  }

  /// The photo's print, its files in place; empty if there is no upload.
  Optional<Print> print(PhotoKey key, PhotoTexts texts) {
    return switch (uploads.original(key)) {
      case Original.Missing() -> Optional.empty();
      case Original.TooLarge() -> Optional.of(rejected(texts, Rejection.TOO_LARGE));
      case Original.Found(var bytes) -> {
        var print = print(key, texts, bytes);
        if (print.set().isPresent()) {
          originals.keep(key, bytes);
        }
        yield Optional.of(print);
      }
    };
  }

  /// A new print of a photo that is ready, with other texts; with the same texts its present one.
  /// Empty if the original is gone, or cannot be developed any more.
  Optional<Print> reprint(PhotoKey key, PhotoTexts texts, PhotoFile.Ready present) {
    return originals
        .find(key)
        .map(
            original ->
                SetHash.of(original, texts).equals(present.hash())
                    ? new Print(texts, present)
                    : print(key, texts, original))
        .filter(print -> print.set().isPresent());
  }

  private Print print(PhotoKey key, PhotoTexts texts, byte[] original) {
    try {
      var hash = SetHash.of(original, texts);
      var developed = darkroom.develop(original, texts);
      developed.files().forEach((rendition, file) -> media.put(key, hash, rendition, file));
      var words = developed.words();
      return new Print(
          texts,
          new PhotoFile.Ready(
              developed.width(),
              developed.height(),
              hash,
              developed.placeholder(),
              words.caption(),
              words.name()));
    } catch (UnfitPhoto unfit) {
      return rejected(texts, unfit.reason());
    }
  }

  private static Print rejected(PhotoTexts texts, Rejection reason) {
    return new Print(texts, new PhotoFile.Rejected(reason));
  }
}
