package id.warta.local.template;

import java.util.List;

/// Who may call from a page of another origin: the API's one set of rules, or one rule of a bucket.
///
/// @param headers lower case
/// @param maxAgeSeconds negative if the template names none
public record CorsDefinition(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean credentials,
    long maxAgeSeconds) {}
