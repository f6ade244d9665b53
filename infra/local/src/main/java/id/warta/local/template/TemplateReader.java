package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Reads what the stack emulates out of a template.
final class TemplateReader {
  private static final Set<String> EMULATED =
      Set.of(
          LivingResources.FUNCTION,
          LivingResources.API,
          LivingResources.TABLE,
          LivingResources.BUCKET,
          // Queues hold dead letters, roles are read with their functions, tokens stand for the
          // user pool.
          "AWS::SQS::Queue",
          "AWS::IAM::Role",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolGroup");

  private final LivingResources resources;
  private final Path file;

  TemplateReader(LivingResources resources, Path file) {
    this.resources = resources;
    this.file = file;
  }

  /// Reads it.
  ///
  /// @throws CannotStart if it has several APIs, or something that is emulated is not whole
  Template read() {
    var api = api();
    var events = new EventReader(resources, api.defaultAuthorizer());
    var functions = new FunctionReader(resources, file);
    var storage = new StorageReader(resources);
    var functionDefinitions =
        resources.ofType(LivingResources.FUNCTION).map(functions::read).toList();
    for (var function : functionDefinitions) {
      var id = function.logicalId();
      resources
          .properties(id)
          .section("Events")
          .forEach((name, event) -> events.read(id, name, event));
    }
    return new Template(
        api.read(events.routes()),
        functionDefinitions,
        resources.ofType(LivingResources.TABLE).map(storage::table).toList(),
        resources.ofType(LivingResources.BUCKET).map(storage::bucket).toList(),
        resources.all().filter(this::showsBucket).map(storage::distribution).toList(),
        events.schedules(),
        events.rules(),
        events.streamSources(),
        groups(),
        notEmulated());
  }

  private ApiReader api() {
    var apis = resources.ofType(LivingResources.API).toList();
    if (apis.size() > 1) {
      throw new CannotStart("The local stack serves one HTTP API, and the template has several.");
    }
    return new ApiReader(
        apis.isEmpty()
            ? new Section("no API", Json.object())
            : resources.properties(apis.getFirst()));
  }

  private boolean showsBucket(String logicalId) {
    return TemplateSource.isBucketDistribution(resources.resource(logicalId));
  }

  private List<String> groups() {
    return resources
        .ofType("AWS::Cognito::UserPoolGroup")
        .flatMap(group -> resources.properties(group).optional("GroupName").stream())
        .toList();
  }

  private List<String> notEmulated() {
    var byType = new TreeMap<String, List<String>>();
    resources
        .all()
        .filter(id -> !EMULATED.contains(resources.type(id)) && !showsBucket(id))
        .forEach(
            id -> byType.computeIfAbsent(resources.type(id), any -> new ArrayList<>()).add(id));
    return byType.entrySet().stream().map(type -> phrase(type.getKey(), type.getValue())).toList();
  }

  /// `Logs::LogGroup (OneLog, OtherLog)`; of more than two only how many there are.
  private static String phrase(String type, List<String> logicalIds) {
    var which =
        logicalIds.size() > 2 ? logicalIds.size() + " of them" : String.join(", ", logicalIds);
    return type.replaceFirst("^AWS::", "") + " (" + which + ")";
  }
}
