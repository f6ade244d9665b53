package id.warta.local.lambda;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One event on its way through a process.
@SuppressWarnings("ArrayRecordComponent") // It is handed on, never compared.
record Invocation(
    String requestId, byte[] event, Instant deadline, CompletableFuture<InvocationResult> result) {
  static Invocation of(byte[] event, Instant deadline) {
    return new Invocation(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
  }
}
