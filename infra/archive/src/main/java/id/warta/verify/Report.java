package id.warta.verify;

import id.warta.article.ArticleId;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param whole archived stories that are as they went, their past included
/// @param inTable public stories that are not archived
/// @param bundles that were looked at
/// @param unused bundles that no story points at
record Report(int whole, int inTable, int bundles, int unused, List<Finding> findings) {
  static final int ALL_WHOLE = 0;
  static final int FAULTY = 1;
  static final int UNFINISHED = 3;

  Report {
    findings = List.copyOf(findings);
  }

  /// What is wrong with a story or a bundle.
  enum Fault {
    /// The archive lacks it, or the table does.
    MISSING,
    /// Something else lies in its place.
    DIFFERENT,
    /// The table or the archive did not give it.
    UNREAD
  }

  /// @param story `null` where the bundle as a whole is not what it should be
  /// @param bundle `null` where the table alone is not what it should be
  /// @param detail for the person who reads the report
  record Finding(Fault fault, @Nullable ArticleId story, @Nullable String bundle, String detail) {}

  long count(Fault fault) {
    return findings.stream().filter(finding -> finding.fault() == fault).count();
  }

  /// The command's exit code.
  int exitCode() {
    return count(Fault.UNREAD) > 0 ? UNFINISHED : findings.isEmpty() ? ALL_WHOLE : FAULTY;
  }

  JsonObject json() {
    return JsonObject.build()
        .put("whole", whole)
        .put("missing", count(Fault.MISSING))
        .put("different", count(Fault.DIFFERENT))
        .put("unread", count(Fault.UNREAD))
        .put("inTable", inTable)
        .put("bundles", bundles)
        .put("unusedBundles", unused)
        .put("findings", JsonArray.of(findings, Report::json))
        .done();
  }

  private static JsonObject json(Finding finding) {
    var story = finding.story();
    return JsonObject.build()
        .put("fault", finding.fault().name())
        .put("story", story == null ? null : story.value())
        .put("bundle", finding.bundle())
        .put("detail", finding.detail())
        .done();
  }
}
