package id.warta.feedback;

/// One thing that must change before input can be taken.
///
/// @param pointer where it stands: an RFC 6901 JSON pointer into the body (`/headline`, `/tags/3`),
///   or the bare name of a query parameter or header
/// @param detail an English sentence that says what to change
public record Fault(String pointer, String detail) {}
