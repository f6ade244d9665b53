package id.warta.function.listarticles;

import id.warta.article.Status;
import id.warta.edge.Problem;
import id.warta.edge.QueryReader;
import id.warta.edge.RefusedCall;
import id.warta.listing.ArticleList;
import id.warta.listing.ListQuery;
import id.warta.staff.Caller;
import id.warta.staff.Group;

/// Reads which list of the desk a member of the newsroom asks for. A reporter always gets his own
/// stories.
final class DeskListReader {
  private DeskListReader() {}

  /// @throws RefusedCall with `FORBIDDEN`, or with `BAD_QUERY` and every fault
  static ListQuery read(QueryReader query, Caller caller) {
    var status = query.constant("status", Status.class, Status.SUBMITTED);
    if (status == Status.RETRACTED && !caller.isAtLeast(Group.EDITOR)) {
      // Of a retracted story a reporter sees no more than the public, not even of his own.
      throw new RefusedCall(
          Problem.FORBIDDEN, "Retracted stories are the editors'; /retractions has their notices.");
    }
    var own = query.flag("mine") || !caller.isAtLeast(Group.EDITOR);
    var list = own ? ownList(caller.person().sub(), status) : list(status);
    return Cursors.page(query, ListQuery.firstPage(list, ListQuery.DEFAULT_LIMIT));
  }

  private static ArticleList list(Status status) {
    return status == Status.PUBLISHED
        ? new ArticleList.Everything()
        : new ArticleList.OnDesk(status);
  }

  private static ArticleList ownList(String sub, Status status) {
    return status == Status.PUBLISHED
        ? new ArticleList.OwnPublic(sub)
        : new ArticleList.OwnOnDesk(sub, status);
  }
}
