package id.warta.article;

import id.warta.staff.Person;
import java.time.Instant;

/// The end of a public story.
///
/// @param text what readers are told, up to 1,000 characters
/// @param decidedBy for the newsroom alone
public record Retraction(Reason reason, String text, Instant at, Person decidedBy) {

  /// The grounds on which a story may be withdrawn (Dewan Pers, Pedoman Pemberitaan Media Siber,
  /// 5), and the newsroom's own.
  public enum Reason {
    SARA,
    KESUSILAAN,
    MASA_DEPAN_ANAK,
    TRAUMA_KORBAN,
    DEWAN_PERS,
    EDITORIAL_ERROR
  }
}
