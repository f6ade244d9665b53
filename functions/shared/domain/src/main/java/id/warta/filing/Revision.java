package id.warta.filing;

import id.warta.article.Status;
import id.warta.staff.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record of one version: who made it, how, and of what. Never changed afterwards.
///
/// @param by `null` for the clock, which answers show as [#BY_SCHEDULE]
/// @param action the route's word: `create`, `put`, `publish`
/// @param fields names of the fields that changed, as the API spells them
/// @param from the status before; `null` for the first version
/// @param note what was said with it
public record Revision(
    int version,
    Instant at,
    @Nullable Person by,
    String action,
    List<String> fields,
    @Nullable Status from,
    Status to,
    @Nullable String note) {
  public static final String BY_SCHEDULE = "schedule";

  public Revision {
    fields = List.copyOf(fields);
  }
}
