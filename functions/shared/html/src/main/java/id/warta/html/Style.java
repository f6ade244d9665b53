package id.warta.html;

import org.jspecify.annotations.Nullable;

/// An element that text may stand in within a line: `b`, or `a` with its address.
///
/// @param href of an `a`, as it stands in the attribute; `null` for every other element
record Style(String element, @Nullable String href) {
  String startTag() {
    return href == null ? "<" + element + ">" : "<" + element + " href=\"" + href + "\">";
  }

  String endTag() {
    return "</" + element + ">";
  }
}
