package id.warta.local.lambda;

/// A key of one function, as its role would have it.
public record Credentials(String accessKeyId, String secretAccessKey) {}
