package id.warta.signed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpResponse;

/// What a service answered.
///
/// @param body as far as it was asked for; of an answer other than 2xx the first 4,096 bytes
/// @param whole whether that is all of it
@SuppressWarnings("ArrayRecordComponent") // passed on at once, compared by nobody
public record Reply(SdkHttpResponse head, byte[] body, boolean whole) {
  /// The code of an error: in XML from S3 and CloudFront, in JSON from EventBridge, there at times
  /// after a name space.
  private static final Pattern ERROR_CODE =
      Pattern.compile("(?:<Code>|\"__type\" *: *\"(?:[\\w.]+#)?)(\\w{1,60})[<\"]");

  public int status() {
    return head.statusCode();
  }

  /// Whether another try may meet with better luck. 409 is S3's word for two that write one object
  /// at the same time, of whom one is to come again.
  boolean isPassing() {
    return status() == 409 || status() == 429 || status() >= 500;
  }

  /// The status and, where the body names one, the error's code: `403 AccessDenied`.
  String reason() {
    var code = ERROR_CODE.matcher(new String(body, StandardCharsets.UTF_8));
    return status() + (code.find() ? " " + code.group(1) : "");
  }
}
