package id.warta.local.lambda;

/// A key to AWS's services.
///
/// @param sessionToken as the temporary keys of a role have it; empty for others
public record Credentials(String accessKeyId, String secretAccessKey, String sessionToken) {}
