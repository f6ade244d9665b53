package id.warta.article;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// A story's id: a UUIDv7 in its canonical lower-case form (RFC 9562), made by the server and never
/// reused. Ids sort by the millisecond in which they were made.
///
/// @param value 36 characters
public record ArticleId(String value) implements Comparable<ArticleId> {
  /// An id that no story can have: its time is the epoch's.
  public static final ArticleId NOBODY = new ArticleId("00000000-0000-7000-8000-000000000000");

  /// @throws IllegalArgumentException if the text has not the form of an id
  public ArticleId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not an article id");
    }
  }

  /// A new id.
  ///
  /// @param random must not be guessable from earlier ids: use a `SecureRandom`
  public static ArticleId next(Instant now, RandomGenerator random) {
    return new ArticleId(uuid(now, random).toString());
  }

  /// The id that this text is; empty for any other text.
  public static Optional<ArticleId> parse(String text) {
    return isId(text) ? Optional.of(new ArticleId(text)) : Optional.empty();
  }

  /// A UUIDv7: 48 bits of Unix milliseconds, then 74 random bits (RFC 9562, 5.7).
  public static UUID uuid(Instant now, RandomGenerator random) {
    var high = (now.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    var low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static boolean isId(String text) {
    if (text.length() != 36) {
      return false;
    }
    try {
      var uuid = UUID.fromString(text);
      return uuid.version() == 7 && uuid.variant() == 2 && uuid.toString().equals(text);
    } catch (IllegalArgumentException notHexadecimal) {
      return false;
    }
  }

  /// The millisecond in which the id was made.
  public Instant madeAt() {
    return Instant.ofEpochMilli(UUID.fromString(value).getMostSignificantBits() >>> 16);
  }

  /// The last characters of the id: random, so they tell two stories of one headline apart.
  public String tail(int length) {
    return value.substring(value.length() - length);
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
