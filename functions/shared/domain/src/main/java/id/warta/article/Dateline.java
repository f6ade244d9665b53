package id.warta.article;

import org.jspecify.annotations.Nullable;

/// Who reports, and from where: `SB, KUALA KAPUAS`. At least one of the two is there.
///
/// @param agency up to 40 characters
/// @param place up to 80 characters, `Kuala Kapuas`
public record Dateline(@Nullable String agency, @Nullable String place) {}
