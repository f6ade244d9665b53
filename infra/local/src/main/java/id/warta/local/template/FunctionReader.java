package id.warta.local.template;

import id.warta.local.template.FunctionDefinition.Statement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a function, with SAM's defaults; its events are read by [EventReader].
final class FunctionReader {
  private final LivingResources resources;
  private final Path template;

  FunctionReader(LivingResources resources, Path template) {
    this.resources = resources;
    this.template = template;
  }

  FunctionDefinition read(String logicalId) {
    var function = resources.properties(logicalId);
    var asynchronous = function.section("EventInvokeConfig");
    return new FunctionDefinition(
        logicalId,
        resources.name(logicalId),
        template.toAbsolutePath().resolveSibling(function.text("CodeUri")).normalize(),
        function.text("Handler"),
        function.number("MemorySize", 128),
        Duration.ofSeconds(function.number("Timeout", 3)),
        variables(function.section("Environment").section("Variables")),
        function.section("SnapStart").says("ApplyOn", "PublishedVersions"),
        function.section("LoggingConfig").says("LogFormat", "JSON"),
        asynchronous.number("MaximumRetryAttempts", 2),
        EventReader.onFailure(asynchronous)
            .or(() -> function.section("DeadLetterQueue").optional("TargetArn")),
        rights(logicalId, function));
  }

  private Map<String, String> variables(Section section) {
    var variables = new LinkedHashMap<String, String>();
    section.forEach(
        (name, value) ->
            section
                .optional(name)
                .ifPresent(text -> variables.put(name, resources.withoutEncryption(text))));
    return variables;
  }

  private List<Statement> rights(String logicalId, Section function) {
    // A role is a resource of its own: the reference to it is read before it is resolved.
    var role = resources.resource(logicalId).path("Properties").path("Role").path("Fn::GetAtt");
    var ofRole =
        role.isArray()
            ? resources
                .properties(role.path(0).asString())
                .elements("Policies")
                .map(policy -> policy.section("PolicyDocument"))
            : Stream.<Section>empty();
    return Stream.concat(function.elements("Policies"), ofRole)
        .flatMap(policy -> policy.elements("Statement"))
        .map(FunctionReader::statement)
        .toList();
  }

  private static Statement statement(Section statement) {
    return new Statement(
        statement.says("Effect", "Allow"), statement.texts("Action"), statement.texts("Resource"));
  }
}
