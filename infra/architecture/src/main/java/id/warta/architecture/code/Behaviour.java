package id.warta.architecture.code;

import id.warta.architecture.code.Reach.Body;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a function's code asks of AWS and of its environment.
///
/// @param actions that it takes, by what it takes them on: `TABLE_NAME`, `TABLE_NAME/index/desk`,
///   `MEDIA_BUCKET`, `MEDIA_BUCKET/*`, each named by the variable that tells the code its name
/// @param variables of the environment that it reads, but for the SDK's own
public record Behaviour(Map<String, Set<String>> actions, Set<String> variables) {
  private static final String TABLE = "TABLE_NAME";
  private static final String SDK_CLIENTS = "software/amazon/awssdk/services/";
  private static final String DYNAMODB = SDK_CLIENTS + "dynamodb/DynamoDbClient";
  private static final String MODEL = SDK_CLIENTS + "dynamodb/model/";
  private static final String BUCKET = "id/warta/s3/Bucket";
  private static final String DISTRIBUTION = "id/warta/aws/Distribution";
  private static final String EVENT_BUS = "id/warta/aws/EventBus";
  private static final String PUT = "software/amazon/awssdk/http/SdkHttpMethod.PUT";
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

  /// What the code that can run asks for.
  ///
  /// @param indexes that the table has
  /// @throws IllegalArgumentException if the code makes a call whose right is not known here
  public static Behaviour of(Reach reach, Set<String> indexes) {
    var behaviour = new Behaviour(new TreeMap<>(), new TreeSet<>());
    reach
        .bodies()
        .forEach(
            (method, body) -> {
              body.calls().forEach(behaviour::addDynamoDb);
              if (body.calls().stream().anyMatch(Behaviour::namesAnIndex)) {
                textsOf(method.owner(), reach)
                    .filter(indexes::contains)
                    .forEach(index -> behaviour.add(TABLE + "/index/" + index, "dynamodb:Query"));
              }
              body.calls().stream()
                  .filter(call -> call.owner().equals(BUCKET))
                  .filter(call -> !method.owner().equals(BUCKET))
                  .filter(call -> !call.isInitializer())
                  .forEach(call -> behaviour.addS3(call, body, bucketOf(method.owner(), reach)));
              body.calls().forEach(call -> behaviour.addAws(call, method.owner(), reach));
              behaviour.addVariables(body, reach);
            });
    return behaviour;
  }

  private void addDynamoDb(Method call) {
    if (call.owner().equals(DYNAMODB)) {
      switch (call.name()) {
        case "getItem",
            "query",
            "putItem",
            "updateItem",
            "deleteItem",
            "batchGetItem",
            "batchWriteItem" ->
            add(TABLE, "dynamodb:" + capitalized(call.name()));
        // A right of its own does not exist: its items' are asked for, see below.
        case "transactWriteItems", "builder", "create", "close" -> {}
        default -> throw unknown(call);
      }
    } else if (call.owner().equals(MODEL + "TransactWriteItem$Builder")) {
      switch (call.name()) {
        case "put", "update", "delete" ->
            add(TABLE, "dynamodb:" + capitalized(call.name()) + "Item");
        case "conditionCheck" -> add(TABLE, "dynamodb:ConditionCheckItem");
        default -> {}
      }
    } else if (call.owner().startsWith(SDK_CLIENTS) && call.owner().endsWith("Client")) {
      throw unknown(call);
    }
  }

  private void addS3(Method call, Body body, String bucket) {
    switch (call.name()) {
      case "get", "getRange" -> {
        add(bucket + "/*", "s3:GetObject");
        // Without it S3 says 403 of an object that is not there, and not 404.
        add(bucket, "s3:ListBucket");
      }
      case "put", "putNew" -> add(bucket + "/*", "s3:PutObject");
      case "delete" -> add(bucket + "/*", "s3:DeleteObject");
      case "list" -> add(bucket, "s3:ListBucket");
      case "presign" -> {
        if (!body.fields().contains(PUT)) {
          throw unknown(call);
        }
        add(bucket + "/*", "s3:PutObject");
      }
      default -> throw unknown(call);
    }
  }

  private void addAws(Method call, String caller, Reach reach) {
    if (call.owner().equals(DISTRIBUTION) && call.name().equals("invalidate")) {
      textsOf(caller, reach)
          .filter(text -> text.endsWith("_DISTRIBUTION"))
          .forEach(distribution -> add(distribution, "cloudfront:CreateInvalidation"));
    } else if (call.owner().equals(EVENT_BUS) && call.name().equals("put")) {
      add("event-bus/default", "events:PutEvents");
    }
  }

  private static boolean namesAnIndex(Method call) {
    return call.owner().equals(MODEL + "QueryRequest$Builder") && call.name().equals("indexName");
  }

  /// The variable that names the bucket which a class speaks to.
  private static String bucketOf(String owner, Reach reach) {
    return textsOf(owner, reach)
        .filter(text -> text.endsWith("_BUCKET"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " does not say which bucket"));
  }

  private static Stream<String> textsOf(String owner, Reach reach) {
    return reach.bodies().entrySet().stream()
        .filter(entry -> entry.getKey().owner().equals(owner))
        .flatMap(entry -> entry.getValue().texts().stream());
  }

  private void addVariables(Body body, Reach reach) {
    if (body.calls().stream().anyMatch(call -> readsEnvironment(call, reach))) {
      body.texts().stream()
          .filter(VARIABLE.asMatchPredicate())
          .filter(text -> !text.startsWith("AWS_"))
          .forEach(variables::add);
    }
  }

  /// Whether a call asks for the environment, or for the variable that it is told.
  private static boolean readsEnvironment(Method call, Reach reach) {
    if (call.name().equals("getenv")) {
      return true;
    }
    var body = reach.bodies().get(call);
    return body != null
        && call.descriptor().startsWith("(Ljava/lang/String;)")
        && body.calls().stream().anyMatch(inner -> inner.name().equals("getenv"));
  }

  private void add(String resource, String action) {
    actions.computeIfAbsent(resource, any -> new TreeSet<>()).add(action);
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static IllegalArgumentException unknown(Method call) {
    return new IllegalArgumentException(
        "which right does %s.%s take? Teach %s"
            .formatted(call.owner(), call.name(), Behaviour.class.getSimpleName()));
  }
}
