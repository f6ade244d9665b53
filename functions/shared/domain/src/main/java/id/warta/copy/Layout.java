package id.warta.copy;

import java.util.regex.Pattern;

/// How the parts of newsroom copy look. All patterns are for a tidied line, match the whole of it,
/// and take time linear in its length.
final class Layout {
  private Layout() {}

  private static final String DASH = "(?:--|[-–—])";

  /// Parts the contacts of one line: `redaksi@koran.id / 0822-5308-2672`, and the space after an
  /// address.
  static final Pattern BETWEEN_CONTACTS = Pattern.compile(" ?[/|,;•·] ?|(?<=\\.\\p{Alpha}{2,10}) ");

  /// `redaksi@koran.id`, `082253082672`, `+62 822-5308-2672`, `(0513) 21234`, `WA: 0822 5308 2672`;
  /// not `08-10-2025`.
  static final Pattern CONTACT =
      Pattern.compile(
          "(?:[\\p{L} -]{1,20}: ?|(?i:e-?mail|fax|hp|kontak|telepon|te?lp|wa)[. ]+)?"
              + "(?:<?[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}>?|(?!\\d{1,2}[.-]\\d{1,2}[.-]\\d{4})(?:\\+\\d|62|\\(?0)(?:["
              + " ().-]{0,3}\\d){6,14}\\)?)");

  /// `by Redaksi - Tanggal 29-10-2025, jam 03:03:50`.
  static final Pattern DATED_BYLINE =
      Pattern.compile(
          "(?:by|oleh)(?: ?: ?| )(?<name>.{1,200}?) ?"
              + DASH
              + " ?(?:tanggal ?:? ?|(?=\\d))(?<writtenAt>.{1,80})",
          Pattern.CASE_INSENSITIVE);

  /// `by Redaksi`; not `By noon the water had gone.`
  static final Pattern BYLINE =
      Pattern.compile("by(?: ?: ?| )(?<name>.*[^.!?…\"”])", Pattern.CASE_INSENSITIVE);

  /// `29-10-2025, jam 03:03:50`, `9/1/2025 pukul 3.03 WITA`.
  static final Pattern WRITTEN_AT =
      Pattern.compile(
          "(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4}) ?,? ?(?:jam|pukul) ?"
              + "(?<hour>\\d{1,2})[:.](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2}))?"
              + " ?(?<zone>wib|wita|wit)?\\.?",
          Pattern.CASE_INSENSITIVE);

  /// `Perry Noah memimpin rapat, Selasa (28/10/2025). FOTO: FADLI/SB`; not `KETERANGAN FOTO: …`,
  /// which begins a caption.
  static final Pattern CAPTION =
      Pattern.compile(
          "(?<caption>.*)(?<![\\p{L}\\p{N}(])(?<!(?i:ket\\.|keterangan) )(?:FOTO|Foto) ?: ?"
              + "(?<credit>.*[^ .])\\.?");

  /// `Perry Noah memimpin rapat (Foto: Fadli)`, `(foto/ist)`.
  static final Pattern CAPTION_IN_BRACKETS =
      Pattern.compile("(?<caption>.*)\\((?i:foto) ?[:/] ?(?<credit>[^()]*[^() ]) ?\\)\\.?");

  /// `SB, KUALA KAPUAS – Pemerintah …`, with a dash of any kind; a hyphen only beside a space, for
  /// a place may have one.
  static final Pattern DATELINE =
      Pattern.compile(
          "(?<agency>[^,]{1,80}), ?(?<place>[^,–—]{1,200}?)(?: ?(?:--|[–—]) ?| - ?|- )(?<lead>.*)");

  /// Parts `KUALA KAPUAS`, `BAU-BAU`, `SAMPIT/KASONGAN`.
  static final Pattern BETWEEN_PLACE_WORDS = Pattern.compile("[ /-]");

  /// `KUALA`, `MA'RANG`, `St.`: what the place of a dateline consists of.
  static final Pattern PLACE_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’]*");

  /// `AFP`: the agency of a dateline that is not the masthead's own. It cannot be longer, for
  /// `PALU, ANTARA -` has its place first.
  static final Pattern SHORT_AGENCY = Pattern.compile("[A-Z0-9]{2,3}");

  /// `S` and `B` in `Seputar Borneo`, whose stories have the agency `SB`.
  static final Pattern FIRST_LETTER = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'’])\\p{L}");

  /// `… tandasnya. (f4/sb)`; not `(foto/ist)`.
  static final Pattern INITIALS =
      Pattern.compile("(?<text>.*)\\((?!(?i:foto))(?<initials>[^()]*)\\)\\.?");

  /// `f4`, `mcy`, `K15-11`; not `16`, which is a day.
  static final Pattern INITIAL =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._*-]*");

  /// How a paragraph ends that initials may follow: `tandasnya."`.
  static final Pattern SENTENCE = Pattern.compile(".*[.!?…\"”'’)]");
}
