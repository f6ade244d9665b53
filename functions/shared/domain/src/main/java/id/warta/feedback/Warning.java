package id.warta.feedback;

import org.jspecify.annotations.Nullable;

/// Something that was taken, but not as its sender may think: dropped markup, a line of copy that
/// has no place in a story, a photo without alt text.
///
/// @param code stable, upper-case snake case, for a program
/// @param detail an English sentence for a person
/// @param line the line of the newsroom copy, counted from 1; `null` where there is none
public record Warning(String code, String detail, @Nullable Integer line) {}
