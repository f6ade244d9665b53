package id.warta.local.template;

import tools.jackson.databind.JsonNode;

/// A rule of the event bus: which events go to a function.
///
/// @param pattern in EventBridge's own form
public record EventRuleDefinition(String name, String function, JsonNode pattern) {}
