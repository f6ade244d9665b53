package id.warta.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Sends two photos that it draws through process-photo's darkroom and through sharp, turn by turn,
/// and prints what each took and what came of it. See README.md beside it.
final class PhotoBench {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  private PhotoBench() {}

  /// @param arguments a folder to work in, the command of the one, `--`, the command of the other;
  ///   each command is given the photo and a folder behind what stands here
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var words = List.of(arguments).subList(1, arguments.length);
    int middle = words.indexOf("--");
    var ours = words.subList(0, middle);
    var theirs = words.subList(middle + 1, words.size());
    compare("12 megapixels", 4000, 3000, folder, ours, theirs);
    compare("24 megapixels", 6000, 4000, folder, ours, theirs);
  }

  private static void compare(
      String name, int width, int height, Path folder, List<String> ours, List<String> theirs)
      throws Exception {
    var picture = DrawnLandscape.of(width, height);
    var file = folder.resolve(width + ".jpg");
    write(picture, file);
    var ourFolder = Files.createDirectories(folder.resolve(width + "-warta"));
    var theirFolder = Files.createDirectories(folder.resolve(width + "-sharp"));
    try (var warta = new Contestant(with(ours, file, ourFolder));
        var sharp = new Contestant(with(theirs, file, theirFolder))) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        warta.develop();
        sharp.develop();
      }
      warta.write();
      sharp.write();
      System.out.printf(
          Locale.ROOT,
          "%n%s, a JPEG of %,d bytes, to %d files%n",
          name,
          Files.size(file),
          count(ourFolder));
      System.out.printf(Locale.ROOT, "%-42s %10s %10s %8s%n", "", "warta", "sharp", "ratio");
      line("milliseconds of processor, median", processor(warta), processor(sharp));
      line("milliseconds on the clock, median", wall(warta), wall(sharp));
      line(
          "the very first, on the clock",
          warta.rounds().getFirst().wall(),
          sharp.rounds().getFirst().wall());
      line("peak memory, megabytes", warta.peak(), sharp.peak());
    }
    var brightness = Similarity.brightness(picture);
    for (var kind : List.of(".jpg", ".webp")) {
      line("bytes of all " + kind, bytes(ourFolder, kind), bytes(theirFolder, kind));
      var our = similarities(brightness, width, height, ourFolder, kind);
      var their = similarities(brightness, width, height, theirFolder, kind);
      line("similarity of all " + kind + ", mean", mean(our), mean(their));
      for (var one : our.entrySet()) {
        System.out.printf(
            Locale.ROOT,
            "  %-40s %10.4f %10.4f   %,d and %,d bytes%n",
            one.getKey(),
            one.getValue(),
            their.getOrDefault(one.getKey(), Double.NaN),
            Files.size(ourFolder.resolve(one.getKey())),
            Files.size(theirFolder.resolve(one.getKey())));
      }
    }
  }

  private static List<String> with(List<String> command, Path file, Path folder) {
    return Stream.concat(command.stream(), Stream.of(file.toString(), folder.toString())).toList();
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
      stream.setByteOrder(java.nio.ByteOrder.BIG_ENDIAN);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.92f);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static void line(String what, double warta, double sharp) {
    var pattern = warta < 10 ? "%-42s %10.4f %10.4f %8.3f%n" : "%-42s %,10.0f %,10.0f %8.2f%n";
    System.out.printf(Locale.ROOT, pattern, what, warta, sharp, warta / sharp);
  }

  private static double processor(Contestant contestant) {
    return median(contestant.rounds().stream().skip(WARM_UP).map(Contestant.Round::processor));
  }

  private static double wall(Contestant contestant) {
    return median(contestant.rounds().stream().skip(WARM_UP).map(Contestant.Round::wall));
  }

  private static double median(Stream<Double> values) {
    var sorted = values.sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }

  private static int count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return (int) files.count();
    }
  }

  private static double bytes(Path folder, String kind) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(kind))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static double mean(TreeMap<String, Double> similarities) {
    return similarities.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static TreeMap<String, Double> similarities(
      float[] brightness, int width, int height, Path folder, String kind) throws IOException {
    var similarities = new TreeMap<String, Double>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(kind)).toList()) {
        var name = file.getFileName().toString();
        var crop = name.replaceFirst("-?[0-9]+[.].*", "");
        int across = crop.equals("16x9") ? Math.min(width, height * 16 / 9) : height;
        int down = crop.equals("16x9") ? Math.round(across * 9 / 16f) : height;
        int shownWidth = crop.isEmpty() ? width : across;
        int shownHeight = crop.isEmpty() ? height : down;
        similarities.put(
            name,
            Similarity.of(
                brightness,
                width,
                (width - shownWidth) / 2.0,
                (height - shownHeight) / 2.0,
                shownWidth,
                shownHeight,
                ImageIO.read(file.toFile())));
      }
    }
    return similarities;
  }
}
