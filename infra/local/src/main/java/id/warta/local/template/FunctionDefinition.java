package id.warta.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function as the template describes it.
///
/// @param logicalId `SubmitArticleFunction`
/// @param name `submit-article`
/// @param code the packaged zip
/// @param environment the template's variables, without what Lambda adds
/// @param snapStart whether Lambda takes a snapshot of the process before its first event
/// @param jsonLogs whether Lambda has it write its log as JSON
/// @param retries of an event that was handed over asynchronously, 0 to 2
/// @param onFailure the ARN of the queue that gets such an event when the last try has failed
/// @param rights what its role allows
public record FunctionDefinition(
    String logicalId,
    String name,
    Path code,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> environment,
    boolean snapStart,
    boolean jsonLogs,
    int retries,
    Optional<String> onFailure,
    List<Statement> rights) {

  /// One statement of a policy; `actions` and `resources` may hold `*` and `?`.
  public record Statement(boolean allow, List<String> actions, List<String> resources) {}
}
