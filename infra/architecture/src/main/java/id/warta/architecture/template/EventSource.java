package id.warta.architecture.template;

import tools.jackson.databind.JsonNode;

/// What calls a function.
///
/// @param function the logical id of the one that it calls
/// @param type as SAM names it: `HttpApi`, `EventBridgeRule`, `Schedule`
record EventSource(String function, String name, String type, JsonNode properties) {

  @Override
  public String toString() {
    return function + ", event " + name;
  }
}
