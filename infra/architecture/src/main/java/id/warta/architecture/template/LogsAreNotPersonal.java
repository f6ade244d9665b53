package id.warta.architecture.template;

import java.util.List;

/// A log tells nothing of who reads or writes the paper, and is not kept for ever.
public final class LogsAreNotPersonal implements TemplateRule {
  private static final List<String> PERSONAL =
      List.of("$context.identity", "$context.authorizer", "$context.path", "$context.domain");

  @Override
  public void check(Template template, Findings findings) {
    var format = template.at("/Resources/HttpApi/Properties/AccessLogSettings/Format").asString("");
    findings.unless(!format.isEmpty(), "the API's calls are not logged");
    for (var variable : PERSONAL) {
      findings.unless(!format.contains(variable), "the API logs %s", variable);
    }
    template
        .properties("AWS::Logs::LogGroup")
        .forEach(
            (id, group) ->
                findings.unless(group.has("RetentionInDays"), "%s is kept for ever", id));
    for (var function : template.functions()) {
      findings.unless(
          Statement.named(function.properties().at("/LoggingConfig/LogGroup"))
              .equals(function.camelName() + "Log"),
          "%s logs elsewhere than to %sLog",
          function.id(),
          function.camelName());
    }
  }
}
