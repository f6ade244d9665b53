package id.warta.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.lambda.Credentials;
import id.warta.local.storage.KeyRing;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import tools.jackson.databind.JsonNode;

/// The buckets as browsers, functions and readers meet them.
@ExtendWith(ToyStack.Extension.class)
class StorageIT {
  private static final String UPLOADS = "warta-local-uploads-bucket";
  private static final String MEDIA = "warta-local-media-bucket";
  private static final byte[] PHOTO = "a photo".getBytes(UTF_8);
  private static final Map<String, String> STRICT =
      Map.of(
          "content-type",
          "image/jpeg",
          "content-length",
          Integer.toString(PHOTO.length),
          "x-amz-checksum-sha256",
          sha256(PHOTO),
          "if-none-match",
          "*");

  private ToyStack toy;
  private String key;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
    key = "story/" + UUID.randomUUID();
  }

  // ---- presigned uploads

  @Test
  void takes_an_upload_that_is_just_as_it_was_signed_and_only_once() {
    var url = upload(STRICT);
    assertThat(put(url, PHOTO, Map.of()).statusCode()).isEqualTo(200);
    assertThat(put(url, PHOTO, Map.of()).statusCode()).isEqualTo(412);
    assertThat(developer(SdkHttpMethod.GET, UPLOADS, key).body()).isEqualTo("a photo");
  }

  @Test
  void refuses_an_upload_that_differs_in_anything() {
    var url = upload(STRICT);
    assertThat(put(url, "A photo".getBytes(UTF_8), Map.of()).statusCode()).isEqualTo(400);
    assertThat(put(url, "a longer photo".getBytes(UTF_8), Map.of()).statusCode()).isEqualTo(403);
    assertThat(put(url, PHOTO, Map.of("content-type", "image/png")).statusCode()).isEqualTo(403);
    assertThat(put(url, PHOTO, Map.of("if-none-match", "\"x\"")).statusCode()).isEqualTo(403);
    assertThat(
            put(url, PHOTO, Map.of("x-amz-checksum-sha256", sha256("other".getBytes(UTF_8))))
                .statusCode())
        .isEqualTo(403);
    assertThat(put(url, PHOTO, Map.of("x-amz-meta-note", "added")).statusCode()).isEqualTo(403);
    var altered = URI.create(url.toString().replaceFirst("Signature=.", "Signature=x"));
    assertThat(put(altered, PHOTO, Map.of()).statusCode()).isEqualTo(403);
    var elsewhere = URI.create(url.toString().replace(key, key + "x"));
    assertThat(put(elsewhere, PHOTO, Map.of()).statusCode()).isEqualTo(403);
    assertThat(developer(SdkHttpMethod.HEAD, UPLOADS, key).statusCode()).isEqualTo(404);
  }

  @Test
  void refuses_an_unsigned_header_also_beside_an_authorization_of_another_kind() {
    var changes = Map.of("x-amz-meta-note", "added", "authorization", "Bearer x");
    assertThat(put(upload(STRICT), PHOTO, changes).statusCode()).isEqualTo(403);
  }

  @Test
  void refuses_an_upload_after_its_time() {
    var early = Instant.now().minus(Duration.ofMinutes(6));
    var url = presigned(KeyRing.DEVELOPER, SdkHttpMethod.PUT, UPLOADS, key, STRICT, early);
    assertThat(put(url, PHOTO, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void lets_the_page_of_the_template_upload_and_no_other() {
    var allowed = preflight(UPLOADS, "https://page.example", "PUT");
    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .contains("https://page.example");
    assertThat(allowed.headers().firstValue("access-control-allow-methods")).contains("PUT");
    assertThat(allowed.headers().firstValue("access-control-allow-headers"))
        .contains("content-type, x-amz-checksum-sha256");
    assertThat(allowed.headers().firstValue("access-control-max-age")).contains("600");
    assertThat(preflight(UPLOADS, "https://evil.example", "PUT").statusCode()).isEqualTo(403);
    assertThat(preflight(UPLOADS, "https://page.example", "DELETE").statusCode()).isEqualTo(403);
    assertThat(preflight(MEDIA, "https://page.example", "PUT").statusCode()).isEqualTo(403);

    var put = put(upload(STRICT), PHOTO, Map.of("origin", "https://page.example"));
    assertThat(put.headers().allValues("access-control-allow-origin"))
        .containsExactly("https://page.example");
    assertThat(put.headers().firstValue("access-control-expose-headers")).contains("etag");
  }

  private HttpResponse<String> preflight(String bucket, String origin, String method) {
    return toy.send(
        HttpRequest.newBuilder(address(bucket, key))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type, x-amz-checksum-sha256")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  // ---- rights

  @Test
  void refuses_who_has_no_key() {
    put(upload(STRICT), PHOTO, Map.of());
    var anonymous = toy.send(HttpRequest.newBuilder(address(UPLOADS, key)));
    assertThat(anonymous.statusCode()).isEqualTo(403);
    var stranger = new Credentials("nobody", "nothing", "");
    assertThat(signed(stranger, SdkHttpMethod.GET, UPLOADS, key).statusCode()).isEqualTo(403);
  }

  @Test
  void gives_a_function_what_its_role_allows_and_no_more() {
    var function = keyOf("/open/x");
    var url = presigned(function, SdkHttpMethod.PUT, UPLOADS, key, STRICT, Instant.now());
    assertThat(put(url, PHOTO, Map.of()).statusCode()).isEqualTo(200);
    assertThat(signed(function, SdkHttpMethod.GET, UPLOADS, key).statusCode()).isEqualTo(403);
    assertThat(signed(function, SdkHttpMethod.DELETE, UPLOADS, key).statusCode()).isEqualTo(403);
    assertThat(signed(function, SdkHttpMethod.PUT, MEDIA, "private/x").statusCode()).isEqualTo(403);
    assertThat(signed(function, SdkHttpMethod.GET, MEDIA, "").statusCode()).isEqualTo(403);
    assertThat(signed(function, SdkHttpMethod.PUT, "new-bucket", "").statusCode()).isEqualTo(403);
  }

  @Test
  void hides_a_missing_key_from_who_may_not_list() {
    var function = keyOf("/open/x");
    assertThat(signed(function, SdkHttpMethod.GET, MEDIA, "public/missing").statusCode())
        .isEqualTo(403);
    developer(SdkHttpMethod.PUT, MEDIA, "public/there");
    assertThat(signed(function, SdkHttpMethod.GET, MEDIA, "public/there").statusCode())
        .isEqualTo(200);
  }

  // ---- the public bucket

  @Test
  void shows_single_objects_of_the_media_bucket_to_everyone() {
    var headers = Map.of("content-type", "image/webp", "cache-control", "public, max-age=31536000");
    var url = presigned(KeyRing.DEVELOPER, SdkHttpMethod.PUT, MEDIA, key, headers, Instant.now());
    var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(PHOTO));
    headers.forEach(request::header);
    assertThat(toy.send(request).statusCode()).isEqualTo(200);

    var origin = toy.seen("/open/x").path("environment").path("MEDIA_ORIGIN").asString();
    var photo = URI.create(origin + "/" + key);
    var shown = toy.send(HttpRequest.newBuilder(photo));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo("a photo");
    assertThat(shown.headers().firstValue("content-type")).contains("image/webp");
    assertThat(shown.headers().firstValue("cache-control")).contains("public, max-age=31536000");
    assertThat(shown.headers().firstValue("cross-origin-resource-policy")).contains("cross-origin");

    var head = toy.send(HttpRequest.newBuilder(photo).HEAD());
    assertThat(head.headers().firstValue("content-length")).contains("7");
    var etag = shown.headers().firstValue("etag").orElseThrow();
    assertThat(toy.send(HttpRequest.newBuilder(photo).header("If-None-Match", etag)).statusCode())
        .isEqualTo(304);

    for (var request2 :
        List.of(
            HttpRequest.newBuilder(URI.create(origin + "/")),
            HttpRequest.newBuilder(URI.create(origin + "/missing")),
            HttpRequest.newBuilder(photo).DELETE(),
            HttpRequest.newBuilder(photo).PUT(BodyPublishers.ofString("x")))) {
      assertThat(toy.send(request2).statusCode()).isEqualTo(403);
    }
    assertThat(toy.send(HttpRequest.newBuilder(photo)).body()).isEqualTo("a photo");
  }

  // ---- signing

  private URI upload(Map<String, String> headers) {
    return presigned(KeyRing.DEVELOPER, SdkHttpMethod.PUT, UPLOADS, key, headers, Instant.now());
  }

  /// PUTs with the headers of [#STRICT], some of them changed or added to.
  private HttpResponse<String> put(URI url, byte[] body, Map<String, String> changes) {
    var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(body));
    STRICT.forEach(
        (name, value) -> {
          if (!name.equals("content-length")) {
            request.setHeader(name, value);
          }
        });
    changes.forEach(request::setHeader);
    return toy.send(request);
  }

  private HttpResponse<String> developer(SdkHttpMethod method, String bucket, String object) {
    return signed(KeyRing.DEVELOPER, method, bucket, object);
  }

  private HttpResponse<String> signed(
      Credentials credentials, SdkHttpMethod method, String bucket, String object) {
    var url = presigned(credentials, method, bucket, object, Map.of(), Instant.now());
    return toy.send(HttpRequest.newBuilder(url).method(method.name(), BodyPublishers.noBody()));
  }

  private URI presigned(
      Credentials credentials,
      SdkHttpMethod method,
      String bucket,
      String object,
      Map<String, String> headers,
      Instant at) {
    var request = SdkHttpRequest.builder().method(method).uri(address(bucket, object));
    headers.forEach(request::putHeader);
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(
                        AwsCredentialsIdentity.create(
                            credentials.accessKeyId(), credentials.secretAccessKey()))
                    .request(request.build())
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "ap-southeast-3")
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5))
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .getUri();
  }

  private URI address(String bucket, String object) {
    return URI.create(toy.stack().s3Endpoint() + "/" + bucket + "/" + object);
  }

  private Credentials keyOf(String path) {
    JsonNode environment = toy.seen(path).path("environment");
    return new Credentials(
        environment.path("AWS_ACCESS_KEY_ID").asString(),
        environment.path("AWS_SECRET_ACCESS_KEY").asString(),
        environment.path("AWS_SESSION_TOKEN").asString());
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
