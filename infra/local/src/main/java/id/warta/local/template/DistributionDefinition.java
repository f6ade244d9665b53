package id.warta.local.template;

import java.util.Map;

/// A CloudFront distribution that serves a bucket to the world.
///
/// @param responseHeaders what its policy adds to each answer
public record DistributionDefinition(
    String logicalId, String bucket, Map<String, String> responseHeaders) {}
