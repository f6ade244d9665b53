package id.warta.architecture.template;

/// A function that somebody waits for gives up before the gateway does.
public final class AnswersComeInTime implements TemplateRule {
  private static final int THE_GATEWAY_WAITS_SECONDS = 30;

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      var isWaitedFor =
          function.events().stream().anyMatch(event -> event.type().equals("HttpApi"));
      var timeout = function.properties().path("Timeout").asInt(0);
      findings.unless(
          timeout > 0 && (!isWaitedFor || timeout < THE_GATEWAY_WAITS_SECONDS),
          "%s may take %s seconds, and the gateway waits %s",
          function.id(),
          timeout,
          THE_GATEWAY_WAITS_SECONDS);
    }
  }
}
