package id.warta.architecture.template;

import java.util.regex.Pattern;

/// Each right names what may be done and to what, in the one policy of the role of one function.
public final class NamedRights implements TemplateRule {

  /// An action of a service, written out.
  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z]+");

  /// A resource of this template; of a bucket, all its objects; of a table, one index or its
  /// stream. And the one bus that every account has.
  private static final Pattern RESOURCE =
      Pattern.compile("[A-Z]\\w+(/\\*|/index/\\w+|\\.StreamArn)?|event-bus/default");

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      var role = function.camelName() + "Role";
      findings.unless(
          Statement.named(function.properties().path("Role")).equals(role),
          "%s has no role of its own, %s",
          function.id(),
          role);
      findings.unless(
          !function.properties().has("Policies"), "%s takes policies beside", function.id());
    }
    template
        .properties("AWS::IAM::Role")
        .forEach(
            (id, role) -> {
              findings.unless(!role.has("ManagedPolicyArns"), "%s takes a managed policy", id);
              Statement.of(role).forEach(statement -> check(id, statement, findings));
            });
    findings.unless(
        template.properties("AWS::IAM::ManagedPolicy").isEmpty()
            && template.properties("AWS::IAM::Policy").isEmpty(),
        "a policy stands outside its role");
  }

  private static void check(String role, Statement statement, Findings findings) {
    findings.unless(
        !statement.node().has("NotAction") && !statement.node().has("NotResource"),
        "%s may all but something",
        role);
    for (var action : statement.actions()) {
      findings.unless(
          ACTION.matcher(action).matches(), "%s may '%s', which names no action", role, action);
    }
    for (var resource : statement.resources()) {
      findings.unless(
          RESOURCE.matcher(resource).matches(),
          "%s may do something to '%s', which names no resource of this template",
          role,
          resource);
    }
  }
}
