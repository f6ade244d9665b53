package id.warta.function.getarticle;

import id.warta.filing.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a story's revisions, newest first.
///
/// @param next the version before which the next page begins; `null` on the last page
record RevisionPage(List<Revision> revisions, @Nullable Integer next) {}
