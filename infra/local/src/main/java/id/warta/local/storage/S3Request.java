package id.warta.local.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// What a request says before its signature is looked at: the bucket and key that it names, who
/// claims to have signed it, and which headers the signature covers.
record S3Request(Request request, String bucket, String key) {
  private static final Pattern IDENTITY = Pattern.compile("Credential=([^/%,&]+)");
  private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,&]+)");
  private static final Pattern COPY_SOURCE = Pattern.compile("/?([^/?]+)/([^?]+).*");

  static S3Request of(Request request) {
    var path = request.getHttpURI().getPath().split("/", 3);
    return new S3Request(
        request, path.length > 1 ? decoded(path[1]) : "", path.length > 2 ? decoded(path[2]) : "");
  }

  /// The key id; null for an unsigned request.
  @Nullable String identity() {
    return firstGroup(IDENTITY, authorization());
  }

  /// Lower-case names of `x-amz-*` headers that came with a signed request and that its signature
  /// does not cover.
  List<String> unsignedHeaders() {
    var signed = firstGroup(SIGNED_HEADERS, authorization());
    if (signed == null) {
      return List.of();
    }
    Set<String> names = Arrays.stream(decoded(signed).split(";", -1)).collect(Collectors.toSet());
    return request.getHeaders().stream()
        .map(header -> header.getName().toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("x-amz-") && !names.contains(name))
        .toList();
  }

  /// The rights that it needs; empty for what no function does here.
  List<Right> neededRights() {
    var object = new Right("", "arn:aws:s3:::" + bucket + "/" + key);
    var isObject = !key.isEmpty();
    return switch (request.getMethod()) {
      case "GET", "HEAD" ->
          isObject
              ? List.of(object.to(has("uploadId") ? "s3:ListMultipartUploadParts" : "s3:GetObject"))
              : bucket.isEmpty()
                  ? List.of(new Right("s3:ListAllMyBuckets", "*"))
                  : List.of(new Right("s3:ListBucket", "arn:aws:s3:::" + bucket));
      case "PUT" -> isObject ? puts(object.to("s3:PutObject")) : List.of();
      case "POST" ->
          isObject
              ? List.of(object.to("s3:PutObject"))
              : has("delete")
                  ? List.of(new Right("s3:DeleteObject", "arn:aws:s3:::" + bucket + "/*"))
                  : List.of();
      case "DELETE" ->
          isObject
              ? List.of(object.to(has("uploadId") ? "s3:AbortMultipartUpload" : "s3:DeleteObject"))
              : List.of();
      default -> List.of();
    };
  }

  private List<Right> puts(Right put) {
    var source = request.getHeaders().get("x-amz-copy-source");
    if (source == null) {
      return List.of(put);
    }
    var parts = COPY_SOURCE.matcher(decoded(source));
    return parts.matches()
        ? List.of(
            put, new Right("s3:GetObject", "arn:aws:s3:::" + parts.group(1) + "/" + parts.group(2)))
        : List.of();
  }

  /// Whether it reads one object.
  boolean readsObject() {
    return !key.isEmpty()
        && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && !has("uploadId");
  }

  private boolean has(String parameter) {
    var query = request.getHttpURI().getQuery();
    return query != null
        && Arrays.stream(query.split("&", -1))
            .anyMatch(pair -> pair.equals(parameter) || pair.startsWith(parameter + "="));
  }

  /// The header if it is AWS's, or else the query, where a presigned URL has the same.
  private String authorization() {
    var header = request.getHeaders().get("Authorization");
    if (header != null && header.startsWith("AWS4-HMAC-SHA256")) {
      return header;
    }
    var query = request.getHttpURI().getQuery();
    return query == null ? "" : query;
  }

  private static @Nullable String firstGroup(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : null;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return text;
    }
  }

  /// An action on a resource.
  record Right(String action, String resource) {
    Right to(String other) {
      return new Right(other, resource);
    }
  }
}
