package id.warta.local.template;

import id.warta.local.CannotStart;
import java.util.List;

/// A SAM template, resolved: what the stack emulates of it, and what not.
///
/// @param notEmulated `LogicalId (Type)` of each resource that has no effect here
public record Template(
    ApiDefinition api,
    List<FunctionDefinition> functions,
    List<TableDefinition> tables,
    List<BucketDefinition> buckets,
    List<DistributionDefinition> distributions,
    List<ScheduleDefinition> schedules,
    List<EventRuleDefinition> eventRules,
    List<StreamSourceDefinition> streamSources,
    List<String> notEmulated) {

  /// The function with a logical id.
  ///
  /// @throws CannotStart if there is no such function
  public FunctionDefinition function(String logicalId) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new CannotStart("The template has no function " + logicalId + "."));
  }
}
