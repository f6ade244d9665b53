package id.warta.s3;

import id.warta.photo.StorageUnavailable;
import id.warta.signed.Reply;
import id.warta.signed.SignedCalls;
import id.warta.signed.Signer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/// One bucket. A call that fails for good, as [SignedCalls] has it, is a [StorageUnavailable].
final class Bucket {
  private static final int LIST_BYTES = 2_000_000;

  private final URI address;
  private final Signer signer;
  private final SignedCalls calls;

  /// @param address where the bucket's keys hang, with no slash at the end
  Bucket(URI address, Signer signer, SignedCalls calls) {
    this.address = address;
    this.signer = signer;
    this.calls = calls;
  }

  /// Reads an object's first bytes.
  ///
  /// @return 200, or 404 where there is none
  Reply get(String key, int atMost) {
    return calls.make(request(SdkHttpMethod.GET, key).build(), null, atMost, Set.of(404));
  }

  /// Reads a part of an object.
  ///
  /// @return 206, 404 where there is no object, or 416 where it ends before the part begins
  Reply getRange(String key, long offset, int length) {
    var request =
        request(SdkHttpMethod.GET, key)
            .putHeader("Range", "bytes=" + offset + "-" + (offset + length - 1));
    return calls.make(request.build(), null, length, Set.of(404, 416));
  }

  /// Writes an object where there is none.
  ///
  /// @return 200, or 412 where there is one
  Reply putNew(String key, byte[] bytes, Map<String, String> headers) {
    var request = request(SdkHttpMethod.PUT, key).putHeader("If-None-Match", "*");
    headers.forEach(request::putHeader);
    return calls.make(request.build(), bytes, 0, Set.of(412));
  }

  /// Writes an object, over one that is there.
  void put(String key, byte[] bytes, Map<String, String> headers) {
    var request = request(SdkHttpMethod.PUT, key);
    headers.forEach(request::putHeader);
    calls.make(request.build(), bytes, 0, Set.of());
  }

  /// Deletes an object; does nothing where there is none.
  void delete(String key) {
    calls.make(request(SdkHttpMethod.DELETE, key).build(), null, 0, Set.of());
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
    return keys(calls.make(request.build(), null, LIST_BYTES, Set.of()).body());
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
    return signer.presign(request.build(), at, validity);
  }

  private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
    return SdkHttpRequest.builder()
        .method(method)
        .uri(URI.create(address + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key)));
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
