package id.warta.local.template;

import java.util.List;
import java.util.Optional;

/// One route of the HTTP API.
///
/// @param key as API Gateway writes it: `GET /articles/{ref}`, or `$default`
/// @param function the logical id of the function that answers
/// @param authorizer the name of the JWT authorizer; empty for an open route
/// @param scopes of which a token must have one; empty if none is asked for
public record RouteDefinition(
    String key, String function, Optional<String> authorizer, List<String> scopes) {}
