package id.warta.local.storage;

import id.warta.local.Json;
import id.warta.local.event.AwsEvent;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import tools.jackson.databind.node.ObjectNode;

/// A store that tells of each new object in some of its buckets, as S3 tells EventBridge.
final class ObjectEvents extends ForwardingBlobStore {
  /// What S3Proxy itself keeps beside a multipart upload.
  private static final String NOT_AN_OBJECT = ".s3proxy-mpu-stub-";

  private final Set<String> buckets;
  private final Consumer<ObjectNode> events;

  /// Orders the events of one key, also over a restart.
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() << 20);

  ObjectEvents(BlobStore store, Set<String> buckets, Consumer<ObjectNode> events) {
    super(store);
    this.buckets = buckets;
    this.events = events;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    var response = super.putBlob(request, content);
    created(request.bucket(), request.key(), "PutObject");
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    var response = super.copyBlob(request);
    created(request.destinationBucket(), request.destinationKey(), "CopyObject");
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    var response = super.completeMultipartUpload(upload, request);
    created(request.bucket(), request.key(), "CompleteMultipartUpload");
    return response;
  }

  private void created(String bucket, String key, String reason) {
    if (!buckets.contains(bucket) || key.startsWith(NOT_AN_OBJECT)) {
      return;
    }
    var metadata = delegate().blobMetadata(bucket, key);
    var detail = Json.object().put("version", "0");
    detail.putObject("bucket").put("name", bucket);
    detail
        .putObject("object")
        .put("key", key)
        .put("size", metadata.contentLength())
        .put("etag", metadata.eTag().replace("\"", ""))
        .put("sequencer", nextSequencer());
    detail
        .put("request-id", AwsEvent.id().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT))
        .put("requester", AwsEvent.ACCOUNT)
        .put("source-ip-address", "127.0.0.1")
        .put("reason", reason);
    events.accept(
        AwsEvent.of("aws.s3", "Object Created", List.of("arn:aws:s3:::" + bucket), detail));
  }

  private String nextSequencer() {
    return String.format(Locale.ROOT, "%016X", sequence.incrementAndGet());
  }
}
