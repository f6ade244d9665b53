package id.warta.architecture.template;

import id.warta.architecture.code.Behaviour;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A function may do what its code does, no more and no less.
///
/// @param behaviours of the functions' code, by the function's name
public record RightsOfTheCode(Map<String, Behaviour> behaviours) implements TemplateRule {
  private static final Set<String> READING_A_STREAM =
      Set.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      var granted = granted(template, function);
      var taken = taken(function);
      granted.forEach(
          (resource, actions) ->
              actions.forEach(
                  action ->
                      findings.unless(
                          taken.getOrDefault(resource, Set.of()).contains(action),
                          "%s may %s on %s, and never does",
                          function.id(),
                          action,
                          resource)));
      taken.forEach(
          (resource, actions) ->
              actions.forEach(
                  action ->
                      findings.unless(
                          granted.getOrDefault(resource, Set.of()).contains(action),
                          "%s does %s on %s, and may not",
                          function.id(),
                          action,
                          resource)));
    }
  }

  private static Map<String, Set<String>> granted(Template template, Function function) {
    var granted = new TreeMap<String, Set<String>>();
    var role = template.at("/Resources/%sRole/Properties".formatted(function.camelName()));
    Statement.of(role)
        .filter(Statement::allows)
        .forEach(
            statement ->
                statement
                    .resources()
                    .forEach(resource -> add(granted, resource, statement.actions())));
    return granted;
  }

  /// What the code does, and what Lambda does in the function's name.
  private Map<String, Set<String>> taken(Function function) {
    var taken = new TreeMap<String, Set<String>>();
    var behaviour = behaviours.get(function.name());
    if (behaviour != null) {
      behaviour
          .actions()
          .forEach((variable, actions) -> add(taken, resource(variable, function), actions));
    }
    add(taken, function.camelName() + "Log", Set.of("logs:CreateLogStream", "logs:PutLogEvents"));
    var deadLetters =
        function.properties().at("/EventInvokeConfig/DestinationConfig/OnFailure/Destination");
    if (!deadLetters.isMissingNode()) {
      add(taken, Statement.named(deadLetters), Set.of("sqs:SendMessage"));
    }
    function.events().stream()
        .filter(event -> event.type().equals("DynamoDB"))
        .map(EventSource::properties)
        .forEach(
            source -> {
              add(taken, Statement.named(source.path("Stream")), READING_A_STREAM);
              add(
                  taken,
                  Statement.named(source.at("/DestinationConfig/OnFailure/Destination")),
                  Set.of("sqs:SendMessage"));
            });
    return taken;
  }

  /// `Table/index/desk` for `TABLE_NAME/index/desk`.
  private static String resource(String variable, Function function) {
    var parts = variable.split("(?=/)", 2);
    var value = function.environment().get(parts[0]);
    var named = value == null ? parts[0] : Statement.named(value);
    return parts.length == 1 ? named : named + parts[1];
  }

  private static void add(
      Map<String, Set<String>> rights, String resource, Iterable<String> actions) {
    actions.forEach(rights.computeIfAbsent(resource, any -> new TreeSet<>())::add);
  }
}
