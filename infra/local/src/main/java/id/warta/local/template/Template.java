package id.warta.local.template;

import id.warta.local.CannotStart;
import java.util.List;
import java.util.Optional;

/// A SAM template, resolved: what the stack emulates of it, and what not.
///
/// @param groups that a user of the user pool may be in
/// @param notEmulated the types of resources that have no effect here, each with its resources
public record Template(
    ApiDefinition api,
    List<FunctionDefinition> functions,
    List<TableDefinition> tables,
    List<BucketDefinition> buckets,
    List<DistributionDefinition> distributions,
    List<ScheduleDefinition> schedules,
    List<EventRuleDefinition> eventRules,
    List<StreamSourceDefinition> streamSources,
    List<String> groups,
    List<String> notEmulated) {

  /// The distribution with a logical id; empty if its condition does not hold.
  public Optional<DistributionDefinition> distribution(String logicalId) {
    return distributions.stream()
        .filter(distribution -> distribution.logicalId().equals(logicalId))
        .findFirst();
  }

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
