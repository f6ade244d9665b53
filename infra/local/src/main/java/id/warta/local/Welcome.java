package id.warta.local;

import id.warta.local.storage.KeyRing;
import id.warta.local.template.FunctionDefinition;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/// What whoever started the stack is told once it is up.
final class Welcome {
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
      out.println("Not emulated: " + String.join("; ", template.notEmulated()));
    }
    out.println();
    out.println("Try:");
    out.println("  TOKEN=$(curl -s '" + base + "/_local/token?user=fadli&group=reporter')");
    out.println("  curl -i " + base + "/articles");
    out.println("  curl -i -H \"Authorization: Bearer $TOKEN\" " + base + "/newsroom/articles");
    out.println();
  }
}
