package id.warta.local.template;

import java.util.List;

/// An S3 bucket.
///
/// @param sendsEvents whether what happens in it goes to EventBridge
public record BucketDefinition(
    String logicalId, String name, List<CorsDefinition> cors, boolean sendsEvents) {}
