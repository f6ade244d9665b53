package id.warta.listing;

import id.warta.article.Status;

/// A list that stories stand in.
public sealed interface ArticleList {

  /// A list of public stories, newest first by `publishedAt`.
  sealed interface Public extends ArticleList {}

  /// A list of stories that are not public, for the desk: scheduled ones by `publishAt`, the last
  /// first, all others by id, the newest first.
  sealed interface Desk extends ArticleList {
    Status status();

    private static void checkNotPublic(Status status) {
      if (status == Status.PUBLISHED) {
        throw new IllegalArgumentException("what is published does not lie on the desk");
      }
    }
  }

  /// All public stories.
  record Everything() implements Public {}

  record InSection(String section) implements Public {}

  record WithTag(String tag) implements Public {}

  /// Stories that bear these initials.
  record ByAuthor(String initials) implements Public {}

  /// Stories with this place in the dateline.
  record FromPlace(String place) implements Public {}

  /// The public stories that this reporter filed.
  record OwnPublic(String sub) implements Public {}

  /// The stories of one status that is not `PUBLISHED`.
  record OnDesk(Status status) implements Desk {
    /// @throws IllegalArgumentException for what is published
    public OnDesk {
      Desk.checkNotPublic(status);
    }
  }

  /// The stories of one status that is not `PUBLISHED` and that this reporter filed.
  record OwnOnDesk(String sub, Status status) implements Desk {
    /// @throws IllegalArgumentException for what is published
    public OwnOnDesk {
      Desk.checkNotPublic(status);
    }
  }
}
