package id.warta.local.template;

import id.warta.local.Json;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the template's resources are called once they exist here, and the account that they are in.
public final class PhysicalResources {
  public static final String ACCOUNT = "000000000000";
  public static final String REGION = "ap-southeast-3";
  public static final String STACK = "warta-local";
  public static final String API = "local";

  private final ObjectNode template;
  private final Map<String, String> attributes;

  /// The resources of one template.
  ///
  /// @param attributes what the stack has decided itself, by `LogicalId.Attribute`
  PhysicalResources(ObjectNode template, Map<String, String> attributes) {
    this.template = template;
    this.attributes = attributes;
  }

  /// The Amazon resource name of something in this account.
  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  /// `SubmitArticleFunction` as `submit-article`, `UploadsBucket` as `uploads-bucket`.
  static String kebab(String logicalId) {
    return logicalId
        .replaceFirst("(?<=.)Function$", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  String reference(String logicalId, Intrinsics intrinsics) {
    return switch (type(logicalId)) {
      case "AWS::SQS::Queue" ->
          "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name(logicalId, intrinsics);
      case "AWS::SNS::Topic" -> arn("sns", name(logicalId, intrinsics));
      case "AWS::Cognito::UserPool" -> REGION + "_local";
      case "AWS::Serverless::HttpApi" -> API;
      default -> name(logicalId, intrinsics);
    };
  }

  String attribute(String logicalId, String attribute, Intrinsics intrinsics) {
    var decided = attributes.get(logicalId + "." + attribute);
    if (decided != null) {
      return decided;
    }
    var name = name(logicalId, intrinsics);
    return switch (type(logicalId) + "." + attribute) {
      case "AWS::DynamoDB::Table.Arn" -> arn("dynamodb", "table/" + name);
      case "AWS::DynamoDB::Table.StreamArn" -> arn("dynamodb", "table/" + name + "/stream/local");
      case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name;
      case "AWS::Serverless::Function.Arn" -> arn("lambda", "function:" + name);
      case "AWS::SQS::Queue.Arn" -> arn("sqs", name);
      case "AWS::Cognito::UserPool.Arn" -> arn("cognito-idp", "userpool/" + REGION + "_local");
      case "AWS::Cognito::UserPool.ProviderURL" ->
          "https://cognito-idp." + REGION + ".amazonaws.com/" + REGION + "_local";
      default -> attribute.equals("Arn") ? arn("local", name) : name + "." + attribute;
    };
  }

  /// The text with `http` before addresses of the stack, which speaks no TLS.
  String withoutEncryption(String text) {
    var plain = text;
    for (var address : attributes.values()) {
      plain = plain.replace("https://" + address, "http://" + address);
    }
    return plain;
  }

  /// The name that the template gives a resource, or else one made of its logical id.
  String name(String logicalId, Intrinsics intrinsics) {
    var properties = template.path("Resources").path(logicalId).path("Properties");
    for (var property : new String[] {"TableName", "BucketName", "FunctionName", "QueueName"}) {
      if (properties.has(property)) {
        return intrinsics.resolve(properties.path(property)).asString();
      }
    }
    var kebab = kebab(logicalId);
    return type(logicalId).equals("AWS::Serverless::Function") ? kebab : STACK + "-" + kebab;
  }

  private String type(String logicalId) {
    JsonNode type = template.path("Resources").path(logicalId).path("Type");
    var text = Json.textOrNull(type);
    return text == null ? "" : text;
  }
}
