package id.warta.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.warta.feedback.Warning;
import id.warta.masthead.Masthead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsroomCopyTest {
  static final Masthead MASTHEAD =
      new Masthead(
          "Seputar Borneo", Locale.of("id"), ZoneId.of("Asia/Jakarta"), "Redaksi", "Belum pasti.");

  private static final Path LAYOUTS = Path.of("src/test/resources/copy");

  static NewsroomCopy read(String text) {
    return NewsroomCopy.read(text, MASTHEAD);
  }

  static Stream<Path> layouts() throws IOException {
    try (var files = Files.list(LAYOUTS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void each_layout_is_read_as_expected(Path layout) throws IOException {
    var expected =
        layout.resolveSibling(layout.getFileName().toString().replace("txt", "expected"));
    assertThat(PrintedCopy.print(read(Files.readString(layout)), MASTHEAD.zone()))
        .isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void line_ends_and_spaces_change_nothing(Path layout) throws IOException {
    var text = Files.readString(layout);
    var expected = read(text);
    assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read(text.replace("\n", "\r"))).isEqualTo(expected);
    assertThat(read("\ufeff" + text.replace(" ", "\u00a0 \t").replace("\n", " \n\t")))
        .isEqualTo(expected);
    assertThat(read("\u0000" + text.replace("a", "a\u0007\u0000"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void a_turkish_machine_reads_the_same(Path layout) throws IOException {
    var text = Files.readString(layout);
    var expected = read(text);
    var usual = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(read(text)).isEqualTo(expected);
      assertThat(read("Judul\nSB, SAMPIT KOTA – Isi.").place()).isEqualTo("Sampit Kota");
      assertThat(read("Judul\nBY INDRI - TANGGAL 1-1-2026, JAM 1:01 WIB\nIsi.").writtenAt())
          .isEqualTo("2025-12-31T18:01:00Z");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n\u00a0", "\ufeff", "redaksi@contoh.id\n\n0812 0000 4321"})
  void copy_without_a_headline_is_at_fault(String text) {
    var copy = read(text);
    assertThat(copy.headline()).isEmpty();
    assertThat(copy.paragraphs()).isEmpty();
    assertThat(copy.faults()).extracting("pointer").containsExactly("/headline");
  }

  @Test
  void a_headline_has_at_most_200_characters() {
    assertThat(read("🌳".repeat(200) + "\nIsi.").faults()).isEmpty();
    var tooLong = read("🌳".repeat(201) + "\nIsi.");
    assertThat(tooLong.faults()).extracting("pointer").containsExactly("/headline");
    assertThat(tooLong.faults().getFirst().detail()).contains("201", "200");
    assertThat(tooLong.paragraphs()).containsExactly("Isi.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redaksi@contoh.id",
        "<redaksi.kapuas+berita@surat.contoh.co.id>",
        "E-mail: redaksi@contoh.id",
        "081200004321",
        "0812-0000-4321",
        "+62 812-0000-4321",
        "62 81200004321",
        "(0513) 21234",
        "WA 0812 0000 4321",
        "Telp. 0513-21234 / HP: 081200004321",
        "redaksi@contoh.id 081200004321",
        "redaksi@contoh.id, 081200004321 • (0513) 21234"
      })
  void a_contact_above_the_headline_is_left_out_with_a_warning(String contact) {
    var copy = read("\n" + contact + "\nJudul\nIsi.");
    assertThat(copy.headline()).isEqualTo("Judul");
    assertThat(copy.warnings())
        .containsExactly(
            new Warning(
                "CONTACT_DROPPED", "Left out, as the masthead's own contact: " + contact, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026",
        "08-10-2025",
        "0-0",
        "/",
        "•",
        "110 Hektare Lahan Terbakar",
        "Hubungi 081200004321 Bila Ada Api",
        "Warga Kirim Surel ke bupati@contoh.id",
        "@seputar",
        "1.000.000"
      })
  void a_headline_is_no_contact(String headline) {
    var copy = read(headline + "\nIsi.");
    assertThat(copy.headline()).isEqualTo(headline);
    assertThat(copy.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by Redaksi - Tanggal 29-10-2025,   jam 03:03:50 | 2025-10-28T20:03:50Z",
        "By Redaksi – Tanggal 9-1-2025, jam 3:03:05 | 2025-01-08T20:03:05Z",
        "by Redaksi — tanggal 9/1/2025 pukul 3.03 | 2025-01-08T20:03:00Z",
        "BY: Redaksi -- 09.01.2025, jam 03.03.00 WIB | 2025-01-08T20:03:00Z",
        "Oleh Redaksi | ",
        "by Redaksi, Tanggal 9-1-2025, jam 3:03 | ",
        "Oleh : Redaksi - Tanggal 9-1-2025, jam 3:3:5 WITA. | 2025-01-08T19:03:05Z",
        "by Redaksi-Tanggal: 9-1-2025 jam 3:03 WIT | 2025-01-08T18:03:00Z"
      })
  void a_byline_says_who_and_when(String line, Instant writtenAt) {
    var copy = read("Judul\n" + line + "\nIsi.");
    assertThat(copy.writtenAt()).isEqualTo(writtenAt);
    if (writtenAt != null) {
      assertThat(copy.byline()).isEqualTo("Redaksi");
      assertThat(copy.paragraphs()).containsExactly("Isi.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31-02-2026, jam 03:03:50",
        "00-00-0000, jam 00:00",
        "29-02-2025, jam 01:00",
        "1-1-2026, jam 24:00",
        "1-1-2026, jam 12:61",
        "1-1-26, jam 12:00",
        "kemarin",
        "1-1-2026"
      })
  void a_time_that_cannot_be_read_is_a_warning(String time) {
    var copy = read("Judul\n\nby Redaksi - Tanggal " + time + "\nIsi.");
    assertThat(copy.byline()).isEqualTo("Redaksi");
    assertThat(copy.writtenAt()).isNull();
    assertThat(copy.warnings())
        .containsExactly(new Warning("DATE_UNREADABLE", "No such date and time: " + time, 3));
  }

  @Test
  void a_byline_without_a_time_stands_right_below_the_headline() {
    assertThat(read("Judul\nby Nur & Yanto\nIsi.").byline()).isEqualTo("Nur & Yanto");
    assertThat(read("Judul\nIsi.\nby Nur").byline()).isNull();
    assertThat(read("Judul\nBy noon the water had gone.").byline()).isNull();
    assertThat(read("Judul\nOleh karena itu warga pulang\nIsi.").byline()).isNull();
    assertThat(read("Judul\nBystander - 1 orang").byline()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Warga rapat (28/10). FOTO: FADLI/SB | Warga rapat (28/10). | FADLI/SB",
        "Warga rapat FOTO : FADLI/SB. | Warga rapat | FADLI/SB",
        "Warga rapat. Foto: Dok. Humas | Warga rapat. | Dok. Humas",
        "Warga rapat (Foto: Fadli). | Warga rapat | Fadli",
        "Warga rapat (foto/ist) | Warga rapat | ist",
        "Warga rapat (FOTO : FADLI) | Warga rapat | FADLI",
        "FOTO: FADLI/SB | | FADLI/SB",
        "(Foto: Fadli) | | Fadli"
      })
  void a_caption_ends_in_the_name_of_the_photographer(String line, String caption, String credit) {
    for (var text : List.of("Judul\n" + line + "\nIsi.", "Judul\nIsi.\n" + line)) {
      var copy = read(text);
      assertThat(copy.caption()).isEqualTo(caption);
      assertThat(copy.credit()).isEqualTo(credit);
      assertThat(copy.paragraphs()).containsExactly("Isi.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dia mengunggah foto: gambar lama",
        "Keterangan Foto: Warga rapat",
        "Galeri TELEFOTO: SB",
        "FOTO:",
        "(Foto: )",
        "Foto Warga rapat"
      })
  void a_paragraph_without_a_photographer_is_no_caption(String line) {
    var copy = read("Judul\n" + line);
    assertThat(copy.credit()).isNull();
    assertThat(copy.paragraphs()).containsExactly(line);
  }

  @Test
  void only_the_first_caption_is_taken() {
    var copy = read("Judul\nSatu. FOTO: A\nDua. FOTO: B");
    assertThat(copy.caption()).isEqualTo("Satu.");
    assertThat(copy.paragraphs()).containsExactly("Dua. FOTO: B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SB, KUALA KAPUAS – Isi. | SB | Kuala Kapuas",
        "SB, KUALA KAPUAS — Isi. | SB | Kuala Kapuas",
        "SB,KUALA KAPUAS - Isi. | SB | Kuala Kapuas",
        "SB, KUALA KAPUAS -- Isi. | SB | Kuala Kapuas",
        "SB, KUALA KAPUAS–Isi. | SB | Kuala Kapuas",
        "SB, KUALA KAPUAS- Isi. | SB | Kuala Kapuas",
        "SB, KUALA KAPUAS -Isi. | SB | Kuala Kapuas",
        "SB, BAU-BAU - Isi. | SB | Bau-Bau",
        "SB, MA'RANG – Isi. | SB | Ma'rang",
        "SB, DKI JAKARTA – Isi. | SB | DKI Jakarta",
        "SB, Palangka Raya – Isi. | SB | Palangka Raya",
        "SEPUTAR BORNEO, SAMPIT – Isi. | SEPUTAR BORNEO | Sampit",
        "AFP, PARIS – Isi. | AFP | Paris"
      })
  void a_dateline_says_the_agency_and_the_place(String line, String agency, String place) {
    var copy = read("Judul\n" + line);
    assertThat(copy.agency()).isEqualTo(agency);
    assertThat(copy.place()).isEqualTo(place);
    assertThat(copy.paragraphs()).containsExactly("Isi.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KUALA KAPUAS, SB - Isi.",
        "PALU, SB – Isi.",
        "PALU, ANTARA - Isi.",
        "JAKARTA - Isi.",
        "Jakarta, CNN Indonesia -- Isi.",
        "MALANG, JUARA.net-Isi.",
        "KPK, Kejaksaan Agung – dua lembaga itu – diam.",
        "SB, kata dia - benar.",
        "SB, KUALA KAPUAS: Isi.",
        "SB, 2026 – Isi."
      })
  void what_is_no_dateline_stays_in_the_text(String line) {
    var copy = read("Judul\n" + line);
    assertThat(copy.agency()).isNull();
    assertThat(copy.place()).isNull();
    assertThat(copy.paragraphs()).containsExactly(line);
  }

  @Test
  void a_dateline_is_looked_for_near_the_headline_only() {
    assertThat(read("Judul\n1\n2\n3\nSB, SAMPIT – Isi.").place()).isEqualTo("Sampit");
    assertThat(read("Judul\n1\n2\n3\n4\nSB, SAMPIT – Isi.").place()).isNull();
  }

  @Test
  void a_dateline_may_stand_on_its_own_line() {
    var copy = read("Judul\nSB, SAMPIT –\nIsi.");
    assertThat(copy.place()).isEqualTo("Sampit");
    assertThat(copy.paragraphs()).containsExactly("Isi.");
  }

  @Test
  void the_initials_of_another_masthead_are_its_agency() {
    var other =
        new Masthead(
            "Kalimantan Tengah Pos Ku", Locale.of("id"), ZoneId.of("Asia/Makassar"), "", "");
    var text = "Judul\nby Ana - Tanggal 1-1-2026, jam 09:00\nKTPK, Sampit – Isi.";
    assertThat(NewsroomCopy.read(text, other).agency()).isEqualTo("KTPK");
    assertThat(NewsroomCopy.read(text, other).writtenAt()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(read(text).agency()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Isi. (f4/sb) | Isi. | f4,sb",
        "Isi.\" (F4 / SB). | Isi.\" | F4,SB",
        "Isi (f4/sb) | Isi | f4,sb",
        "Isi.(f4/sb) | Isi. | f4,sb",
        "Isi. ( sb ) | Isi. | sb",
        "Isi. (a1/b2/c3/d4/e5/f6) | Isi. | a1,b2,c3,d4,e5,f6",
        "Isi. (K15-11) | Isi. | K15-11"
      })
  void initials_stand_at_the_very_end(String line, String text, String initials) {
    var copy = read("Judul\nSatu.\n" + line + "\n\n");
    assertThat(copy.paragraphs()).containsExactly("Satu.", text);
    assertThat(copy.initials()).containsExactly(initials.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rapat digelar Kamis (16/9/2026).",
        "Rapat digelar. (16/9)",
        "Kata Kepala Dinas (Dinkes/BPBD).",
        "Anggota (polri/tni).",
        "Juru bicara Dinas Kesehatan (Dinkes)",
        "Selesai. (Tulungagung)",
        "Bersambung ke halaman dua. (lihat juga)",
        "Isi. (*)",
        "Isi. ()",
        "Isi. (a//b)",
        "(f4/sb) menulis"
      })
  void other_brackets_are_no_initials(String line) {
    var copy = read("Judul\n" + line);
    assertThat(copy.initials()).isEmpty();
    assertThat(copy.paragraphs()).containsExactly(line);
    assertThat(copy.warnings()).isEmpty();
  }

  @Test
  void initials_before_the_end_stay_in_the_text() {
    assertThat(read("Judul\nSatu. (f4/sb)\nDua.").initials()).isEmpty();
  }

  @Test
  void what_does_not_fit_into_its_field_stays_in_the_text_with_a_warning() {
    var byline = "by " + "n".repeat(121);
    var caption = "k".repeat(501) + ". FOTO: A";
    var credit = "Isi. FOTO: " + "f".repeat(121);
    var dateline = "SB, " + "K".repeat(81) + " – Isi.";
    var initials = "Isi. (f4/" + "s".repeat(11) + ")";
    var lines = List.of(byline, dateline, caption, credit, initials);
    var copy = read("Judul\n" + String.join("\n", lines));
    assertThat(copy.paragraphs()).isEqualTo(lines);
    assertThat(copy.warnings()).extracting(Warning::line).containsExactly(2, 3, 4, 5, 6);
    assertThat(copy.warnings()).extracting(Warning::code).containsOnly("FIELD_TOO_LONG");
  }

  @Test
  void what_just_fits_is_taken() {
    var copy =
        read(
            "Judul\nby %s\nSB, %s – %s. FOTO: %s\nIsi. (%s/sb)"
                .formatted("n".repeat(120), "K".repeat(80), "k", "f".repeat(120), "s".repeat(10)));
    assertThat(copy.warnings()).isEmpty();
    assertThat(copy.byline()).hasSize(120);
    assertThat(copy.credit()).hasSize(120);
    assertThat(copy.initials()).containsExactly("s".repeat(10), "sb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A ",
        "SB, A ",
        "SB, ",
        "(",
        "((a/",
        "Foto:",
        "(foto:",
        "FOTO: a ",
        "by a - ",
        "0",
        "0 ",
        "a@",
        "a@a.",
        "--",
        "by -",
        "/",
        "Keterangan ",
        ".\n",
        "\n",
        "\r",
        "."
      })
  void copy_that_is_all_of_one_kind_takes_no_longer_than_other_copy(String piece) {
    var text = piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          read(text);
          read("Judul\n" + text);
          read("Judul\nSB, " + text + "\n(" + text);
        });
  }
}
