package id.warta.edge;

import id.warta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/// Answers at the readers' door: cached at the CDN for so short a time that a correction is seen
/// within a minute, and tagged with a hash of their bytes.
public final class PublicReply {
  /// Half a minute fresh, and half a minute more while the CDN asks anew: never over a minute old.
  private static final String CACHED =
      "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=0";

  /// RFC 9110, 5.6.7. The JDK's own writes a day of one digit as one, which no cache has to read.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

  private PublicReply() {}

  /// The body with its tag; 304 where the caller has it already (RFC 9110, 13.1.2).
  ///
  /// @param status what it is if the caller has another body or none
  public static HttpReply of(HttpCall call, int status, JsonObject body) {
    var whole = HttpReply.json(status, body);
    var tag = tag(String.valueOf(whole.body()).getBytes(StandardCharsets.UTF_8));
    var hasIt = call.header("if-none-match").filter(tags -> matches(tags, tag)).isPresent();
    return cached(hasIt ? HttpReply.empty(304) : whole).with("etag", tag);
  }

  /// The same for one story, which says when it last changed.
  public static HttpReply story(HttpCall call, JsonObject body, Instant updatedAt) {
    return of(call, 200, body)
        .with("last-modified", HTTP_DATE.format(updatedAt.atOffset(ZoneOffset.UTC)));
  }

  /// Another address, for good; cached like a story, for a story can be retracted.
  public static HttpReply moved(String location) {
    return cached(HttpReply.empty(301)).with("location", location);
  }

  /// Lets the CDN keep the answer as long as a story.
  public static HttpReply cached(HttpReply reply) {
    return reply.with("cache-control", CACHED);
  }

  private static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch.strip().equals("*")
        || Stream.of(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
            .anyMatch(tag::equals);
  }

  /// 132 bits of SHA-256: two bodies that share them are not met with.
  private static String tag(byte[] bytes) {
    var hash = Base64.getUrlEncoder().encodeToString(HttpCall.sha256().digest(bytes));
    return "\"" + hash.substring(0, 22) + "\"";
  }
}
