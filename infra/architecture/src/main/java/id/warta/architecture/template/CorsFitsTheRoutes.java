package id.warta.architecture.template;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A page of ours may call what there is to call, and a stranger's nothing.
public final class CorsFitsTheRoutes implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    var api = template.at("/Resources/HttpApi/Properties/CorsConfiguration");
    check(
        "the API",
        api.path("AllowOrigins"),
        Set.of("PublicSiteOrigin", "NewsroomOrigin"),
        findings);
    check(
        "the API",
        api.path("AllowMethods"),
        template.routes().map(Route::method).collect(Collectors.toSet()),
        findings);
    check(
        "the API",
        api.path("AllowHeaders"),
        Set.of("authorization", "content-type", "idempotency-key", "if-match", "if-none-match"),
        findings);
    check(
        "the API", api.path("ExposeHeaders"), Set.of("etag", "location", "retry-after"), findings);
    findings.unless(
        !api.path("AllowCredentials").asBoolean(false), "the API takes cookies from pages");

    var uploads = template.at("/Resources/UploadsBucket/Properties/CorsConfiguration/CorsRules/0");
    check("uploads", uploads.path("AllowedOrigins"), Set.of("NewsroomOrigin"), findings);
    check("uploads", uploads.path("AllowedMethods"), Set.of("PUT"), findings);
    check(
        "uploads",
        uploads.path("AllowedHeaders"),
        Set.of("content-type", "if-none-match", "x-amz-checksum-sha256"),
        findings);
  }

  private static void check(String where, JsonNode allowed, Set<String> wanted, Findings findings) {
    var named = allowed.valueStream().map(Statement::named).collect(Collectors.toSet());
    findings.unless(
        named.equals(wanted), "%s: pages are allowed %s and need %s", where, named, wanted);
  }
}
