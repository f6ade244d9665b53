package id.warta.local.lambda;

import java.net.URI;

/// Where functions find what AWS would be to them.
///
/// @param services all others that functions call
public record Endpoints(URI dynamoDb, URI s3, URI services) {}
