package id.warta.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Copy that nobody would write: parts in any order, more than once, spoilt and spaced at random.
/// Each is made from a number, so that a failure can be seen again.
class RandomCopyTest {
  private static final int COPIES = 2_000;

  private static final List<String> PARTS =
      List.of(
          "redaksi@contoh.id",
          "0812 0000 4321",
          "WA: +62 812-0000-4321 / redaksi@contoh.id",
          "by Redaksi - Tanggal 29-10-2025,   jam 03:03:50",
          "Oleh: Nur & Yanto – Tanggal 9/1/2026 pukul 7.05 WIB",
          "by Redaksi - Tanggal 31-02-2025, jam 99:00",
          "by Nur",
          "SB, KUALA KAPUAS – #",
          "SB, BAU-BAU -- #",
          "seputar borneo, Palangka Raya - # (a1/sb)",
          "AFP, DKI JAKARTA — # FOTO: AFP",
          "KUALA KAPUAS, SB - #",
          "Jakarta, CNN Indonesia -- #",
          "Laporan: Rahmat",
          "Editor: Sari",
          "# FOTO: FADLI/SB",
          "# (Foto: Humas Pemkab)",
          "# Foto : ##########",
          "Foto: #",
          "# (f4/sb)",
          "( F4 / SB / sb ).",
          "(a1/b2/c3/d4/e5/f6/g7)",
          "# (seratusribu/sb)",
          "#. (Dinkes)",
          "#",
          "#",
          "#",
          "#");

  private static final List<String> WORDS =
      List.of(
          "warga",
          "Kapuas",
          "Rp5.000",
          "(16/9/2026)",
          "\"Kami",
          "ujarnya.",
          "–",
          "--",
          "SB,",
          "by",
          "FOTO:",
          "foto",
          "(f4/sb)",
          "(BPBD).",
          "Tanggal",
          "jam",
          "007",
          "0",
          "@",
          "🌳",
          "Cafe\u0301",
          "ma'rang",
          "السلام",
          "\u0338",
          ")",
          "(",
          "/",
          ":",
          "1-1-2026",
          "x@y.id",
          "0812");

  private static final List<String> SPACES =
      List.of(" ", " ", " ", "  ", "\t", "\u00a0", " \u2003");
  private static final List<String> BLANKS = List.of("", "", " ", "\n", "\n\n", "\u00a0\n\t\n");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

  @Test
  void nothing_is_lost_and_nothing_is_invented_whatever_the_layout() {
    for (var seed = 0; seed < COPIES; seed++) {
      var text = randomCopy(new Random(seed));
      var copy = NewsroomCopyTest.read(text);
      Conservation.check(text, copy);
      assertThat(NewsroomCopyTest.read(text)).as("read again").isEqualTo(copy);
    }
  }

  /// The generator is worth something only if each part is found often, and often is not.
  @Test
  void random_copy_has_and_lacks_each_part() {
    var copies =
        IntStream.range(0, COPIES)
            .mapToObj(seed -> NewsroomCopyTest.read(randomCopy(new Random(seed))))
            .toList();
    var few = COPIES / 50;
    assertThat(copies).filteredOn(copy -> copy.byline() != null).hasSizeBetween(few, COPIES - few);
    assertThat(copies).filteredOn(copy -> copy.writtenAt() != null).hasSizeGreaterThan(few);
    assertThat(copies).filteredOn(copy -> copy.caption() != null).hasSizeBetween(few, COPIES - few);
    assertThat(copies).filteredOn(copy -> copy.place() != null).hasSizeBetween(few, COPIES - few);
    assertThat(copies)
        .filteredOn(copy -> !copy.initials().isEmpty())
        .hasSizeBetween(few, COPIES - few);
    for (var code : List.of("CONTACT_DROPPED", "DATE_UNREADABLE", "FIELD_TOO_LONG")) {
      assertThat(copies)
          .filteredOn(
              copy -> copy.warnings().stream().anyMatch(warning -> warning.code().equals(code)))
          .as(code)
          .hasSizeGreaterThan(few);
    }
  }

  private static String randomCopy(Random random) {
    var text = new StringBuilder(random.nextInt(10) == 0 ? "\ufeff" : "");
    for (var count = random.nextInt(12); count > 0; count--) {
      text.append(one(PARTS, random).replace("#", words(random))).append('\n');
      text.append(one(BLANKS, random));
    }
    return text.toString().replace(" ", one(SPACES, random)).replace("\n", one(LINE_ENDS, random));
  }

  private static String words(Random random) {
    return random
        .ints(1 + random.nextInt(15), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
