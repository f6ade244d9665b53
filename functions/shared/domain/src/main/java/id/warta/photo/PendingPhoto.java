package id.warta.photo;

import org.jspecify.annotations.Nullable;

/// What a story's copy says of a photo that has not come; the first photo that is asked for takes
/// it.
public record PendingPhoto(@Nullable String caption, @Nullable String credit) {}
