package id.warta.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A function that is fed from a table's stream.
///
/// @param table the table's logical id
/// @param retries negative: without limit, as on AWS
/// @param filters patterns of which a record must match one; empty: all records go through
/// @param onFailure the ARN of the queue that hears of a batch that was given up
public record StreamSourceDefinition(
    String name,
    String function,
    String table,
    int batchSize,
    Duration batchingWindow,
    int retries,
    boolean bisect,
    boolean reportsItemFailures,
    List<JsonNode> filters,
    Optional<String> onFailure) {}
