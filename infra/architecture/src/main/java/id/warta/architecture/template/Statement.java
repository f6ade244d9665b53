package id.warta.architecture.template;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A statement of a policy.
record Statement(JsonNode node) {
  private static final String REGION = "\\$\\{AWS::Region}";
  private static final String IN_THIS_ACCOUNT =
      "arn:\\$\\{AWS::Partition}:%s:%s:\\$\\{AWS::AccountId}:";
  private static final String DISTRIBUTION = "distribution/\\$\\{(\\w+)}$";

  /// Those that say what a role may do.
  static Stream<Statement> of(JsonNode role) {
    return role.path("Policies").valueStream().flatMap(policy -> in(policy.path("PolicyDocument")));
  }

  static Stream<Statement> in(JsonNode policyDocument) {
    return policyDocument.path("Statement").valueStream().map(Statement::new);
  }

  boolean allows() {
    return node.path("Effect").asString("").equals("Allow");
  }

  List<String> actions() {
    return oneOrMore(node.path("Action")).map(action -> action.asString("")).toList();
  }

  /// `Table` for the table's ARN, `MediaBucket/*` for what is in the bucket, `PublicDistribution`
  /// for a distribution's ARN, which CloudFormation does not know, and `event-bus/default`.
  List<String> resources() {
    return oneOrMore(node.path("Resource")).map(Statement::named).toList();
  }

  static String named(JsonNode value) {
    if (value.has("Ref")) {
      return value.path("Ref").asString("");
    }
    if (value.has("Fn::GetAtt")) {
      var resource = value.path("Fn::GetAtt").path(0).asString("");
      var attribute = value.path("Fn::GetAtt").path(1).asString("");
      return attribute.equals("Arn") ? resource : resource + "." + attribute;
    }
    if (value.has("Fn::Sub")) {
      return value
          .path("Fn::Sub")
          .asString("")
          .replaceAll("\\$\\{(\\w+)\\.Arn}", "$1")
          .replaceAll("^" + IN_THIS_ACCOUNT.formatted("cloudfront", "") + DISTRIBUTION, "$1")
          .replaceAll("^" + IN_THIS_ACCOUNT.formatted("events", REGION) + "(?=event-bus/)", "");
    }
    return value.asString("");
  }

  private static Stream<JsonNode> oneOrMore(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }
}
