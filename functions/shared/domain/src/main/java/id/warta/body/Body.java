package id.warta.body;

/// A story's text: HTML that the allow-list has passed.
public record Body(String html) {}
