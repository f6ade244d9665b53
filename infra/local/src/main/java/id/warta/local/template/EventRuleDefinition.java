package id.warta.local.template;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A rule of the event bus: which events go to a function.
///
/// @param pattern in EventBridge's own form
/// @param deadLetters the ARN of the queue for events that could not be handed over
public record EventRuleDefinition(
    String name, String function, JsonNode pattern, Optional<String> deadLetters) {}
