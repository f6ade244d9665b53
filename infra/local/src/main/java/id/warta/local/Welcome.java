package id.warta.local;

import id.warta.local.storage.KeyRing;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.RouteDefinition;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What whoever started the stack is told once it is up.
final class Welcome {
  private static final int LINE = 96;

  private final LocalStack stack;
  private final PrintStream out;

  Welcome(LocalStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  void print(double seconds) {
    var template = stack.template();
    var base = stack.baseUrl();
    out.printf(Locale.ROOT, "%nReady in %.1f s. Stop with Ctrl-C.%n", seconds);
    out.println("  gateway    " + base);
    out.println("  DynamoDB   " + stack.dynamoDbEndpoint());
    var key = KeyRing.DEVELOPER;
    out.printf(
        "  S3         %s (key %s, secret %s)%n",
        stack.s3Endpoint(), key.accessKeyId(), key.secretAccessKey());
    stack.publicBuckets().forEach((name, origin) -> out.printf("  %-10s %s%n", name, origin));
    out.println(
        "  functions  "
            + template.functions().stream()
                .map(FunctionDefinition::name)
                .collect(Collectors.joining(", ")));
    if (!template.notEmulated().isEmpty()) {
      out.println("Not emulated:");
      lines(template.notEmulated()).forEach(out::println);
    }
    out.println();
    tries();
    out.println();
  }

  /// The phrases one after the other, broken where a line gets long.
  private static List<String> lines(List<String> phrases) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var phrase : phrases) {
      if (!line.isEmpty() && line.length() + phrase.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append("  ").append(phrase);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Three commands: a token, an open route and one behind it, as far as the template has them.
  private void tries() {
    var template = stack.template();
    var base = stack.baseUrl();
    var group = template.groups().stream().map(name -> "&group=" + name).findFirst().orElse("");
    out.println("Try:");
    out.println("  TOKEN=$(curl -s '" + base + "/_local/token?user=fadli" + group + "')");
    simpleRead(false).ifPresent(path -> out.println("  curl -i " + base + path));
    simpleRead(true)
        .ifPresent(
            path -> out.println("  curl -i -H \"Authorization: Bearer $TOKEN\" " + base + path));
  }

  private Optional<String> simpleRead(boolean guarded) {
    return stack.template().api().routes().stream()
        .filter(route -> route.authorizer().isPresent() == guarded)
        .map(RouteDefinition::key)
        .filter(key -> key.startsWith("GET ") && !key.contains("{"))
        .map(key -> key.substring("GET ".length()))
        .findFirst();
  }
}
