package id.warta.architecture.template;

import tools.jackson.databind.JsonNode;

/// A new edition publishes each function anew, so that a changed parameter reaches what runs.
public final class VersionsFollowTheEdition implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      var properties = function.properties();
      findings.unless(
          properties.path("AutoPublishAlias").isString(), "%s has no alias", function.id());
      findings.unless(
          properties.at("/SnapStart/ApplyOn").asString("").equals("PublishedVersions"),
          "%s starts without a snapshot",
          function.id());
      // The version is made anew, for its description cannot be changed; and Lambda makes one only
      // of a function that is not as it was.
      for (var description : new String[] {"VersionDescription", "Description"}) {
        findings.unless(
            namesTheEdition(properties.path(description)),
            "%s stays as it was in a new edition: its %s does not name it",
            function.id(),
            description);
      }
    }
  }

  private static boolean namesTheEdition(JsonNode description) {
    return description.path("Fn::Sub").asString("").contains("${Edition}");
  }
}
