package id.warta.testkit.masthead;

import id.warta.masthead.Masthead;
import java.time.ZoneId;
import java.util.Locale;

/// Newspapers for tests.
public final class SampleMasthead {
  /// The first newsroom, as template.yaml describes it where nobody says otherwise.
  public static final Masthead SEPUTAR_BORNEO =
      new Masthead(
          "Seputar Borneo",
          Locale.of("id"),
          ZoneId.of("Asia/Pontianak"),
          "Redaksi",
          "(Berita ini masih memerlukan verifikasi lebih lanjut.)");

  private SampleMasthead() {}
}
