package id.warta.article;

import id.warta.staff.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A legal hold: the story is neither archived nor deleted while it stands.
///
/// @param note up to 1,000 characters
public record Hold(Instant at, Person by, @Nullable String note) {}
