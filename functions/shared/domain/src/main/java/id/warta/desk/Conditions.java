package id.warta.desk;

import id.warta.filing.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/// On which terms a caller wants an action done.
///
/// @param version that the caller read; `null` if he did not say
/// @param key under which the action is done once; `null` if he gave none
public record Conditions(@Nullable Integer version, @Nullable IdempotencyKey key) {}
