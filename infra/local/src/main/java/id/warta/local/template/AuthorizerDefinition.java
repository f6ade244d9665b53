package id.warta.local.template;

import java.util.List;

/// A JWT authorizer of the HTTP API.
///
/// @param issuer what a token's `iss` must be
/// @param audiences of which a token's `aud`, or `client_id` where it has no `aud`, must be one
public record AuthorizerDefinition(String issuer, List<String> audiences) {}
