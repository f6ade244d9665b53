package id.warta.local.lambda;

import id.warta.local.process.Home;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.PhysicalResources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a function's process is started: the AWS runtime interface client over the unpacked package,
/// with the heap and the environment that Lambda would give it.
record FunctionCommand(
    Home home, FunctionDefinition function, Endpoints endpoints, Credentials credentials) {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String NATIVE_LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /// Lambda's share of a function's memory for the heap.
  private static final double HEAP_SHARE = 0.85;

  /// The command line.
  ///
  /// @param temporary a folder of the process's own
  List<String> line(Path temporary) {
    var options = new ArrayList<String>();
    options.add("-Xmx" + Math.round(function.memoryMegabytes() * 1024 * HEAP_SHARE) + "k");
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("-Djava.io.tmpdir=" + temporary);
    // Else each process unpacks it to one file in /tmp, and two that do so at once kill each other.
    options.add("-D" + NATIVE_LIBRARY + "=" + home.lambdaRuntimeLibrary());
    if (function.snapStart()) {
      options.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    var classPath = home.lambdaRuntime().resolve("*").toString();
    return home.command(options, classPath, List.of(CLIENT, function.handler()));
  }

  /// The whole environment; nothing of the stack's own is handed down.
  ///
  /// @param runtimeApi `127.0.0.1:PORT/ID`
  Map<String, String> environment(String runtimeApi, Path task) {
    var environment = new LinkedHashMap<String, String>(function.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    environment.put("_HANDLER", function.handler());
    environment.put("LAMBDA_TASK_ROOT", task.toString());
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_REGION", PhysicalResources.REGION);
    environment.put("AWS_DEFAULT_REGION", PhysicalResources.REGION);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    if (function.jsonLogs()) {
      environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    }
    environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
    environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
    environment.put("AWS_SESSION_TOKEN", credentials.sessionToken());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamoDb().toString());
    environment.put("AWS_ENDPOINT_URL_S3", endpoints.s3().toString());
    environment.put("AWS_ENDPOINT_URL_CLOUDFRONT", endpoints.services().toString());
    environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", endpoints.services().toString());
    environment.put("LANG", "en_US.UTF-8");
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("TZ", ":UTC");
    return environment;
  }
}
