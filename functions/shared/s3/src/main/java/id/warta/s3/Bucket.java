package id.warta.s3;

import id.warta.photo.StorageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/// One bucket, spoken to in plain HTTP requests that the SDK's signer signs.
///
/// A call that S3 answers with 429 or 5xx, or that breaks off, is made up to three times in all;
/// what still fails then, and every other refusal, is a [StorageUnavailable].
final class Bucket {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /// Enough of an error's body to find S3's code in it.
  private static final int ERROR_BYTES = 4_096;

  private static final int LIST_BYTES = 2_000_000;
  private static final Pattern ERROR_CODE = Pattern.compile("<Code>(\\w{1,60})</Code>");

  private final URI address;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /// @param address where the bucket's keys hang, with no slash at the end
  Bucket(URI address, String region, AwsCredentialsProvider credentials, SdkHttpClient http) {
    this.address = address;
    this.region = region;
    this.credentials = credentials;
    this.http = http;
  }

  /// What came back.
  ///
  /// @param body as far as it was asked for
  /// @param whole whether that is all of it
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, compared by nobody
  record Reply(SdkHttpResponse head, byte[] body, boolean whole) {
    int status() {
      return head.statusCode();
    }
  }

  /// Reads an object's first bytes.
  ///
  /// @return 200, or 404 where there is none
  Reply get(String key, int atMost) {
    return call(request(SdkHttpMethod.GET, key), null, atMost, Set.of(404));
  }

  /// Reads a part of an object.
  ///
  /// @return 206, 404 where there is no object, or 416 where it ends before the part begins
  Reply getRange(String key, long offset, int length) {
    var request =
        request(SdkHttpMethod.GET, key)
            .putHeader("Range", "bytes=" + offset + "-" + (offset + length - 1));
    return call(request, null, length, Set.of(404, 416));
  }

  /// Writes an object where there is none.
  ///
  /// @return 200; 412 where there is one, or 409 where one is being written
  Reply putNew(String key, byte[] bytes, Map<String, String> headers) {
    var request = request(SdkHttpMethod.PUT, key).putHeader("If-None-Match", "*");
    headers.forEach(request::putHeader);
    request.putHeader("Content-Length", Integer.toString(bytes.length));
    return call(request, ContentStreamProvider.fromByteArray(bytes), 0, Set.of(409, 412));
  }

  /// Writes an object, over one that is there.
  void put(String key, byte[] bytes, Map<String, String> headers) {
    var request = request(SdkHttpMethod.PUT, key);
    headers.forEach(request::putHeader);
    request.putHeader("Content-Length", Integer.toString(bytes.length));
    call(request, ContentStreamProvider.fromByteArray(bytes), 0, Set.of());
  }

  /// Deletes an object; does nothing where there is none.
  void delete(String key) {
    call(request(SdkHttpMethod.DELETE, key), null, 0, Set.of());
  }

  /// The keys that begin with a prefix, in order; of more than a thousand the first thousand.
  List<String> list(String prefix) {
    return list(prefix, null);
  }

  /// The keys that begin with a prefix, in order; of more than a thousand the first thousand.
  ///
  /// @param after the key after which they begin; `null` for the first
  List<String> list(String prefix, @Nullable String after) {
    var request =
        request(SdkHttpMethod.GET, "")
            .putRawQueryParameter("list-type", "2")
            .putRawQueryParameter("prefix", prefix);
    if (after != null) {
      request.putRawQueryParameter("start-after", after);
    }
    return keys(call(request, null, LIST_BYTES, Set.of()).body());
  }

  /// A URL with which anyone may make one request until it expires.
  ///
  /// @param headers that the request must carry, just as they are here
  URI presign(
      SdkHttpMethod method,
      String key,
      Map<String, String> headers,
      Instant at,
      Duration validity) {
    var request = request(method, key);
    headers.forEach(request::putHeader);
    return signer
        .sign(
            sign ->
                signing(sign, request.build())
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .getUri();
  }

  private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
    return SdkHttpRequest.builder()
        .method(method)
        .uri(URI.create(address + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key)));
  }

  private SignRequest.Builder<AwsCredentialsIdentity> signing(
      SignRequest.Builder<AwsCredentialsIdentity> sign, SdkHttpRequest request) {
    return sign.identity(credentials.resolveCredentials())
        .request(request)
        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
  }

  private Reply call(
      SdkHttpRequest.Builder request,
      @Nullable ContentStreamProvider body,
      int atMost,
      Set<Integer> expected) {
    var what = request.method() + " " + request.build().getUri();
    for (int attempt = 1; ; attempt++) {
      try {
        var reply = send(request.build(), body, atMost);
        if (reply.head().isSuccessful() || expected.contains(reply.status())) {
          return reply;
        }
        if (!passing(reply.status()) || attempt == ATTEMPTS) {
          throw new StorageUnavailable(what + " was answered " + reason(reply), null);
        }
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new StorageUnavailable(what + " was not answered", e);
        }
      }
      pause(attempt);
    }
  }

  private Reply send(SdkHttpRequest request, @Nullable ContentStreamProvider body, int atMost)
      throws IOException {
    var signed = signer.sign(sign -> signing(sign, request).payload(body));
    var response =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(body)
                    .build())
            .call();
    var head = response.httpResponse();
    var wanted = head.isSuccessful() ? atMost : ERROR_BYTES;
    if (response.responseBody().isEmpty()) {
      return new Reply(head, new byte[0], true);
    }
    try (var content = response.responseBody().get()) {
      var bytes = content.readNBytes(wanted);
      var whole = content.read() < 0;
      if (!whole) {
        content.abort();
      }
      return new Reply(head, bytes, whole);
    }
  }

  /// Whether another try may meet with better luck.
  private static boolean passing(int status) {
    return status == 429 || status >= 500;
  }

  private static String reason(Reply reply) {
    var code = ERROR_CODE.matcher(new String(reply.body(), StandardCharsets.UTF_8));
    return reply.status() + (code.find() ? " " + code.group(1) : "");
  }

  private static void pause(int attempt) {
    var longest = FIRST_PAUSE.toMillis() << (attempt - 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailable("interrupted between two tries", e);
    }
  }

  private static List<String> keys(byte[] listing) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var keys = new ArrayList<String>();
    try {
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(listing));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Key")) {
          keys.add(xml.getElementText());
        }
      }
    } catch (XMLStreamException e) {
      throw new StorageUnavailable("S3's listing cannot be read", e);
    }
    return keys;
  }
}
