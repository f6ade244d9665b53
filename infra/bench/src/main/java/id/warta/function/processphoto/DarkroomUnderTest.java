package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.photo.PhotoTexts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the renditions of one photo with process-photo's own darkroom, each time it is told to by
/// a line on standard input, and answers with a line. The arguments: the file, a folder for the
/// last round's renditions.
final class DarkroomUnderTest {
  private DarkroomUnderTest() {}

  public static void main(String[] arguments) throws Exception {
    var input = Files.readAllBytes(Path.of(arguments[0]));
    var folder = Path.of(arguments[1]);
    var darkroom = Darkroom.ofThisFunction();
    Darkroom.Developed developed = null;
    var words = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var word = words.readLine(); word != null; word = words.readLine()) {
      if (word.equals("end") && developed != null) {
        for (var file : developed.files().entrySet()) {
          var size = file.getKey();
          var crop = size.crop() == null ? "" : size.crop().proportion() + "-";
          var name = crop + size.width() + "." + size.encoding().extension();
          Files.write(folder.resolve(name), file.getValue());
        }
      } else {
        developed = darkroom.develop(input, PhotoTexts.NONE);
      }
      System.out.println("done");
    }
  }
}
