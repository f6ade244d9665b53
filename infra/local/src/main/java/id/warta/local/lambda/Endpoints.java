package id.warta.local.lambda;

import java.net.URI;

/// Where functions find what AWS would be to them.
public record Endpoints(URI dynamoDb, URI s3) {}
