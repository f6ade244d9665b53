package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import id.warta.function.processphoto.Darkroom.Developed;
import id.warta.photo.Crop;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import id.warta.photo.Rendition;
import id.warta.photo.Rendition.Encoding;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.photo.Likeness;
import id.warta.testkit.photo.MetadataScan;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
  private static final BufferedImage SCENE = DrawnPhoto.scene(360, 240);

  private final Darkroom darkroom = new Darkroom(400_000_000);

  @Test
  void makes_every_rendition_of_a_large_photo_and_none_is_larger_than_the_original()
      throws Exception {
    var developed = develop(DrawnPhoto.jpeg(DrawnPhoto.scene(2100, 1400)));

    assertThat(developed.width()).isEqualTo(2100);
    assertThat(developed.height()).isEqualTo(1400);
    assertThat(developed.files().keySet()).containsExactlyElementsOf(Rendition.of(2100, 1400));
    for (var file : developed.files().entrySet()) {
      var image = ImageIO.read(new ByteArrayInputStream(file.getValue()));
      assertThat(image.getWidth()).isEqualTo(file.getKey().width());
      assertThat(image.getHeight()).isEqualTo(file.getKey().height());
      if (file.getKey().crop() == null) {
        assertThat(Likeness.distance(image, DrawnPhoto.scene(image.getWidth(), image.getHeight())))
            .isLessThan(3);
      }
    }
  }

  @Test
  void a_small_photo_keeps_its_size() throws Exception {
    var developed = develop(DrawnPhoto.jpeg(DrawnPhoto.scene(200, 100)));

    assertThat(developed.files().keySet())
        .containsExactly(
            new Rendition(200, 100, Encoding.WEBP),
            new Rendition(200, 100, Encoding.JPEG),
            new Rendition(Crop.WIDE, 177, 100, Encoding.WEBP),
            new Rendition(Crop.WIDE, 177, 100, Encoding.JPEG),
            new Rendition(Crop.SQUARE, 100, 100, Encoding.WEBP),
            new Rendition(Crop.SQUARE, 100, 100, Encoding.JPEG));
  }

  /// Where the first stored row and the first stored column are seen, for each value of the tag, as
  /// Exif's own table has it.
  @ParameterizedTest
  @CsvSource({
    "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
    "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
  })
  void turns_every_orientation_upright(int orientation, String row, String column)
      throws Exception {
    var stored = Likeness.lying(SCENE, row, column);
    var file =
        DrawnPhoto.withExif(DrawnPhoto.jpeg(stored), DrawnPhoto.exifOfOrientation(orientation));
    var developed = develop(file);

    assertThat(developed.width()).isEqualTo(360);
    assertThat(developed.height()).isEqualTo(240);
    assertThat(Likeness.distance(largest(developed, Encoding.JPEG), SCENE)).isLessThan(3);
    assertThat(Likeness.distance(largest(developed, Encoding.WEBP), SCENE)).isLessThan(3);
  }

  @Test
  void reads_the_orientation_of_a_png_too() throws Exception {
    var stored = Likeness.lying(SCENE, "right", "top");
    var file =
        DrawnPhoto.withChunk(DrawnPhoto.png(stored), "eXIf", DrawnPhoto.exifOfOrientation(6));

    assertThat(Likeness.distance(largest(develop(file), Encoding.JPEG), SCENE)).isLessThan(3);
  }

  @Test
  void leaves_no_place_no_serial_number_no_notes_and_no_thumbnail() throws Exception {
    var jpeg = DrawnPhoto.withExif(DrawnPhoto.jpeg(SCENE), DrawnPhoto.exifOfPhone());
    var png = DrawnPhoto.withChunk(DrawnPhoto.png(SCENE), "eXIf", DrawnPhoto.exifOfPhone());

    for (var file : new byte[][] {jpeg, png}) {
      assertThat(develop(file).files().values())
          .allSatisfy(rendition -> assertThat(MetadataScan.suspicions(rendition)).isEmpty());
    }
  }

  @Test
  void the_scan_finds_what_was_planted() {
    var jpeg = DrawnPhoto.withExif(DrawnPhoto.jpeg(SCENE), DrawnPhoto.exifOfPhone());

    assertThat(String.join("\n", MetadataScan.suspicions(jpeg)))
        .contains("has GPS", "Serial Number - " + DrawnPhoto.SERIAL)
        .contains("holds " + DrawnPhoto.MAKER_NOTE, "holds " + DrawnPhoto.THUMBNAIL);
  }

  @Test
  void carries_what_people_wrote_and_else_what_the_file_says() throws Exception {
    var file =
        DrawnPhoto.withSegment(
            DrawnPhoto.jpeg(SCENE),
            0xe1,
            DrawnPhoto.ascii(
                """
                http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
                rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The file's caption</rdf:li>
                </rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Fadli</rdf:li></rdf:Seq>
                </dc:creator><photoshop:Credit>The file's credit</photoshop:Credit>
                </rdf:Description></rdf:RDF></x:xmpmeta>\
                """));
    var texts = new PhotoTexts("Banjir & \"pasang\"", null, "Rumah <panggung>", null);
    var developed = darkroom.develop(file, texts);

    assertThat(developed.words().caption()).isEqualTo("The file's caption");
    assertThat(developed.words().credit()).isEqualTo("The file's credit");
    for (var rendition : developed.files().values()) {
      var written =
          PhotoWords.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(rendition)));
      assertThat(written.caption()).isEqualTo("Banjir & \"pasang\"");
      assertThat(written.credit()).isEqualTo("The file's credit");
      assertThat(written.creator()).isEqualTo("Fadli");
      assertThat(new String(rendition, UTF_8)).contains("Rumah &lt;panggung&gt;");
    }
  }

  @Test
  void a_placeholder_is_a_whole_picture_of_a_hundred_characters() throws Exception {
    var placeholder = develop(DrawnPhoto.jpeg(SCENE)).placeholder();

    assertThat(placeholder).hasSizeLessThanOrEqualTo(100);
    var painted = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(placeholder)));
    assertThat((double) painted.getWidth() / painted.getHeight()).isCloseTo(1.5, within(0.3));
  }

  @Test
  void shows_what_is_transparent_on_white() throws Exception {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(20, 20, Color.RED.getRGB());

    for (var file : new byte[][] {DrawnPhoto.png(image), DrawnPhoto.webp(image)}) {
      var corner = new Color(largest(develop(file), Encoding.JPEG).getRGB(2, 2));
      assertThat(corner.getGreen()).isGreaterThan(245);
    }
  }

  @Test
  void reads_grey_palettes_and_sixteen_bits() throws Exception {
    var grey = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, 60, 60, 0, filled(128));
    assertThat(middle(develop(DrawnPhoto.jpeg(grey)))).isCloseTo(128, within(3));
    assertThat(middle(develop(DrawnPhoto.png(grey)))).isCloseTo(128, within(3));

    var palette = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_INDEXED);
    var drawing = palette.createGraphics();
    drawing.setColor(new Color(0x999999));
    drawing.fillRect(0, 0, 60, 60);
    assertThat(middle(develop(DrawnPhoto.png(palette)))).isCloseTo(0x99, within(3));

    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    var deep = new BufferedImage(model, model.createCompatibleWritableRaster(60, 60), false, null);
    for (int band = 0; band < 3; band++) {
      deep.getRaster().setSamples(0, 0, 60, 60, band, filled(0x80ff));
    }
    assertThat(middle(develop(DrawnPhoto.png(deep)))).isCloseTo(128, within(3));
  }

  @Test
  void brings_the_colours_of_another_profile_to_the_web() throws Exception {
    var grey = new BufferedImage(60, 60, BufferedImage.TYPE_3BYTE_BGR);
    for (int band = 0; band < 3; band++) {
      grey.getRaster().setSamples(0, 0, 60, 60, band, filled(128));
    }
    var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    // Half of the light is 188 of 255 in sRGB.
    var jpeg =
        DrawnPhoto.withSegment(
            DrawnPhoto.jpeg(grey), 0xe2, joined(DrawnPhoto.ascii("ICC_PROFILE\0\1\1"), linear));
    assertThat(middle(develop(jpeg))).isCloseTo(188, within(3));
    var png =
        DrawnPhoto.withChunk(
            DrawnPhoto.png(grey),
            "iCCP",
            joined(DrawnPhoto.ascii("linear\0\0"), DrawnPhoto.deflated(linear)));
    assertThat(middle(develop(png))).isCloseTo(188, within(3));
  }

  @Test
  void a_broken_profile_is_passed_over() throws Exception {
    var jpeg =
        DrawnPhoto.withSegment(
            DrawnPhoto.jpeg(SCENE), 0xe2, DrawnPhoto.ascii("ICC_PROFILE\0\1\1 no profile"));

    assertThat(Likeness.distance(largest(develop(jpeg), Encoding.JPEG), SCENE)).isLessThan(3);
  }

  @Test
  void a_profile_that_unfolds_without_end_is_passed_over() throws Exception {
    var bomb = joined(DrawnPhoto.ascii("b\0\0"), DrawnPhoto.deflated(new byte[50_000_000]));
    var png = DrawnPhoto.withChunk(DrawnPhoto.png(SCENE), "iCCP", bomb);

    assertThat(Likeness.distance(largest(develop(png), Encoding.JPEG), SCENE)).isLessThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "webp"})
  void decodes_reduced_what_memory_cannot_hold(String format) throws Exception {
    var large = DrawnPhoto.scene(2000, 1300);
    var file =
        switch (format) {
          case "jpeg" -> DrawnPhoto.jpeg(large);
          case "png" -> DrawnPhoto.png(large);
          default -> DrawnPhoto.webp(large);
        };
    var developed = new Darkroom(1_000_000).develop(file, PhotoTexts.NONE);

    assertThat(developed.files().keySet()).containsExactlyElementsOf(Rendition.of(2000, 1300));
    assertThat(Likeness.distance(largest(developed, Encoding.JPEG), DrawnPhoto.scene(1920, 1248)))
        .isLessThan(4);
  }

  @Test
  void refuses_a_jpeg_cut_anywhere() {
    var whole = DrawnPhoto.jpeg(SCENE);
    for (int percent = 0; percent < 100; percent += 7) {
      var cut = Arrays.copyOf(whole, whole.length * percent / 100);
      assertThatThrownBy(() -> develop(cut)).isInstanceOf(UnfitPhoto.class);
    }
    assertThat(reasonOf(Arrays.copyOf(whole, whole.length - 2))).isEqualTo(Rejection.DAMAGED);
  }

  @Test
  void refuses_a_png_and_a_webp_cut_short() {
    var png = DrawnPhoto.png(SCENE);
    var webp = DrawnPhoto.webp(SCENE);

    assertThat(reasonOf(Arrays.copyOf(png, png.length / 2))).isEqualTo(Rejection.DAMAGED);
    assertThat(reasonOf(Arrays.copyOf(webp, webp.length / 2))).isEqualTo(Rejection.DAMAGED);
  }

  @Test
  void refuses_more_than_a_hundred_megapixels_by_the_header_alone() {
    assertThat(reasonOf(pngOfDeclaredSize(10_001, 10_000))).isEqualTo(Rejection.TOO_MANY_PIXELS);
    // Its area is nought in 32 bits.
    assertThat(reasonOf(pngOfDeclaredSize(65_536, 65_536))).isEqualTo(Rejection.TOO_MANY_PIXELS);
  }

  @Test
  void refuses_a_strip_that_no_rendition_can_hold() {
    var strip = new BufferedImage(2, 20_000, BufferedImage.TYPE_3BYTE_BGR);

    assertThat(reasonOf(DrawnPhoto.jpeg(strip))).isEqualTo(Rejection.TOO_NARROW);
  }

  @Test
  void refuses_what_is_no_photo_whatever_it_is_called() {
    assertThat(reasonOf(new byte[0])).isEqualTo(Rejection.EMPTY);
    assertThat(reasonOf(DrawnPhoto.ascii("\0\0\0\30ftypheic\0\0\0\0"))).isEqualTo(Rejection.HEIC);
    assertThat(reasonOf(DrawnPhoto.ascii("\0\0\0\30ftypavif\0\0\0\0")))
        .isEqualTo(Rejection.UNSUPPORTED_TYPE);
    for (var start : new String[] {"GIF89a", "MM\0*", "<svg>", "x", "RIFF\0\0\0\0WAVE"}) {
      assertThat(reasonOf(DrawnPhoto.ascii(start))).isEqualTo(Rejection.UNSUPPORTED_TYPE);
    }
  }

  /// A file that was changed at a few places is developed or refused, and nothing else happens.
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "webp"})
  void nothing_breaks_on_broken_files(String format) {
    var small = DrawnPhoto.scene(64, 48);
    var exif = DrawnPhoto.exifOfPhone();
    var whole =
        switch (format) {
          case "jpeg" -> DrawnPhoto.withExif(DrawnPhoto.jpeg(small), exif);
          case "png" -> DrawnPhoto.withChunk(DrawnPhoto.png(small), "eXIf", exif);
          default -> DrawnPhoto.webp(small);
        };
    var random = new Random(7);
    int developed = 0;
    for (int round = 0; round < 200; round++) {
      var broken = whole.clone();
      for (int change = random.nextInt(1, 6); change > 0; change--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        developed += develop(broken).files().isEmpty() ? 0 : 1;
      } catch (UnfitPhoto refused) {
        assertThat(refused.reason().detail()).isNotEmpty();
      }
    }
    assertThat(developed).isBetween(1, 199);
  }

  private Developed develop(byte[] file) throws UnfitPhoto {
    return darkroom.develop(file, PhotoTexts.NONE);
  }

  private Rejection reasonOf(byte[] file) {
    try {
      develop(file);
    } catch (UnfitPhoto refused) {
      return refused.reason();
    }
    throw new AssertionError("was developed");
  }

  private static BufferedImage largest(Developed developed, Encoding encoding) throws IOException {
    var largest =
        developed.files().entrySet().stream()
            .filter(file -> file.getKey().encoding() == encoding)
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(
        ImageIO.read(new ByteArrayInputStream(largest.getValue())), "no picture");
  }

  /// The red of the pixel in the middle.
  private static int middle(Developed developed) throws IOException {
    return new Color(largest(developed, Encoding.JPEG).getRGB(30, 30)).getRed();
  }

  private static int[] filled(int value) {
    var samples = new int[60 * 60];
    Arrays.fill(samples, value);
    return samples;
  }

  private static byte[] pngOfDeclaredSize(int width, int height) {
    var png = ByteBuffer.wrap(DrawnPhoto.png(DrawnPhoto.scene(8, 8)));
    return png.putInt(16, width).putInt(20, height).array();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(one);
    joined.writeBytes(other);
    return joined.toByteArray();
  }
}
