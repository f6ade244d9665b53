package id.warta.dynamodb;

import id.warta.article.ArticleId;
import id.warta.article.Notice;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.filing.IdempotencyKey;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.manuscript.TextRule;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The names of the table's attributes and indexes, and the form of every key.
///
/// | item | `pk` | `sk` |
/// | --- | --- | --- |
/// | story | `A#<id>` | `A` |
/// | its body, deflated | `A#<id>` | `B` |
/// | its corrections | `A#<id>` | `C#<nn>` |
/// | its photos as edited: order and texts | `A#<id>` | `E` |
/// | a photo as found | `A#<id>` | `P#<photo id>` |
/// | mark of a photo's former files | `A#<id>#X` | `<photo id>#<hash>` |
/// | revision | `A#<id>#R` | version, 8 digits |
/// | earlier body | `A#<id>#B` | version that brought it, 8 digits |
/// | slug | `S#<slug>` | `S` |
/// | list entry | `L#<list>` | `<time>#<id>` |
/// | run of the archive | `RUNS` | number, 8 digits |
/// | section in use | `SECTIONS` | the section |
/// | notice of a retracted story | `L#retracted` | `<time>#<id>` |
/// | receipt | `I#<scope>` | `I` |
///
/// A time in a key is a UTC second, `2026-11-24T08:00:00Z`, so that keys sort as times do.
final class Layout {
  static final String PK = "pk";
  static final String SK = "sk";

  /// The number of the format in which an item was written.
  static final String FORMAT = "format";

  static final int CURRENT_FORMAT = 1;

  /// From when on an item counts as absent, in epoch seconds; the table's TTL.
  static final String EXPIRES_AT = "expiresAt";

  /// What a list shows of a story, deflated; the same bytes on the story and in each list.
  static final String SUMMARY = "summary";

  /// What is on an item and in no list, deflated.
  static final String DOCUMENT = "document";

  static final String WRITES = "writes";
  static final String BODY_VERSION = "bodyVersion";
  static final String PHOTO_COUNT = "photoCount";
  static final String CORRECTION_COUNT = "correctionCount";
  static final String ARTICLE_ID = "articleId";

  /// Index of the stories that are not public, by status.
  static final String DESK = "desk";

  /// Index of the stories that are not public, by who filed them and status.
  static final String MINE = "mine";

  /// Sorts both: the time of a scheduled story and its id, or the id alone.
  static final String DESK_KEY = "deskKey";

  /// Where the body of an archived story lies, deflated.
  static final String ARCHIVED = "archived";

  /// Index of the public stories whose bodies lie in the table, by section.
  static final String WARM = "warm";

  /// Sorts it: the time from which a story's age counts, and its id.
  static final String WARM_KEY = "warmKey";

  static final String NOTICES_PK = "L#retracted";
  static final String RUNS_PK = "RUNS";
  static final String SECTIONS_PK = "SECTIONS";
  static final String SECTION_LIST_PREFIX = "L#section#";
  static final String STORY_SK = "A";
  static final String BODY_SK = "B";
  static final String PHOTOS_SK = "E";
  static final String PHOTO_SK_PREFIX = "P#";
  static final String CORRECTION_SK_PREFIX = "C#";
  static final String STORY_PREFIX = "A#";
  static final String FORMER_FILES_SUFFIX = "#X";
  private static final String SLUG_SK = "S";
  private static final String RECEIPT_SK = "I";

  /// Greater than any id: closes a range of keys at the end of a second.
  private static final String AFTER_ANY_ID = "~";

  private static final Instant FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z");

  private Layout() {}

  static Key story(ArticleId id) {
    return new Key(storyPartition(id), STORY_SK);
  }

  static String storyPartition(ArticleId id) {
    return STORY_PREFIX + id;
  }

  static Key body(ArticleId id) {
    return new Key(storyPartition(id), BODY_SK);
  }

  static Key photos(ArticleId id) {
    return new Key(storyPartition(id), PHOTOS_SK);
  }

  static Key photo(ArticleId id, PhotoId photoId) {
    return new Key(storyPartition(id), PHOTO_SK_PREFIX + photoId);
  }

  static Key correction(ArticleId id, int index) {
    return new Key(storyPartition(id), CORRECTION_SK_PREFIX + digits(2, index));
  }

  static Key revision(ArticleId id, int version) {
    return new Key(revisions(id), digits(8, version));
  }

  static String revisions(ArticleId id) {
    return storyPartition(id) + "#R";
  }

  static Key earlierBody(ArticleId id, int version) {
    return new Key(earlierBodies(id), digits(8, version));
  }

  static String earlierBodies(ArticleId id) {
    return storyPartition(id) + "#B";
  }

  static Key formerFiles(PhotoKey photo, String hash) {
    return new Key(formerFiles(photo.article()), photo.photo() + "#" + hash);
  }

  /// A partition of their own, so that who reads the story does not read them.
  static String formerFiles(ArticleId id) {
    return storyPartition(id) + FORMER_FILES_SUFFIX;
  }

  static Key run(int number) {
    return new Key(RUNS_PK, digits(8, number));
  }

  /// The number in so many digits, with zeros before it; in ASCII, whatever the machine's language.
  private static String digits(int count, int number) {
    return String.format(Locale.ROOT, "%0" + count + "d", number);
  }

  static Key slug(Slug slug) {
    return new Key("S#" + slug, SLUG_SK);
  }

  static Key receipt(IdempotencyKey key) {
    return new Key("I#" + key.scope(), RECEIPT_SK);
  }

  static Key listEntry(ArticleList.Public list, Instant time, ArticleId id) {
    return new Key(listPartition(list), timeKey(time, id));
  }

  static Key section(String section) {
    return new Key(SECTIONS_PK, section);
  }

  static Key notice(Notice notice) {
    return new Key(NOTICES_PK, timeKey(notice.at(), notice.id()));
  }

  static String listPartition(ArticleList.Public list) {
    return switch (list) {
      case ArticleList.Everything() -> "L#all";
      case ArticleList.InSection(var section) -> SECTION_LIST_PREFIX + TextRule.fold(section);
      case ArticleList.WithTag(var tag) -> "L#tag#" + TextRule.fold(tag);
      case ArticleList.ByAuthor(var initials) -> "L#author#" + TextRule.fold(initials);
      case ArticleList.FromPlace(var place) -> "L#place#" + TextRule.fold(place);
      case ArticleList.OwnPublic(var sub) -> "L#owner#" + sub;
    };
  }

  static String minePartition(String sub, Status status) {
    return sub + "#" + status;
  }

  static String timeKey(Instant time, ArticleId id) {
    return second(time) + "#" + id;
  }

  static String startOf(Instant time) {
    return second(time);
  }

  static String endOf(Instant time) {
    return second(time) + "#" + AFTER_ANY_ID;
  }

  /// Only within the years of four digits does text sort as time does: what lies beyond, and no
  /// story does, counts as their first or last second.
  private static String second(Instant time) {
    var second = time.truncatedTo(ChronoUnit.SECONDS);
    if (second.isBefore(FIRST_SECOND)) {
      return FIRST_SECOND.toString();
    }
    return second.isAfter(LAST_SECOND) ? LAST_SECOND.toString() : second.toString();
  }

  /// The id at the end of a story's or a list entry's key.
  static ArticleId idAtEndOf(String key) {
    return new ArticleId(key.substring(key.lastIndexOf('#') + 1));
  }

  /// Where in its list a key stands.
  static ListPosition position(String key) {
    var separator = key.indexOf('#');
    return new ListPosition(
        separator < 0 ? null : Instant.parse(key.substring(0, separator)), idAtEndOf(key));
  }

  /// The key of a place in a list.
  static String key(ListPosition position) {
    var time = position.time();
    return time == null ? position.id().value() : timeKey(time, position.id());
  }

  /// The place in an index after which a page begins.
  ///
  /// @param range the name of what the index is sorted by
  static Map<String, AttributeValue> indexStartKey(
      String index, String range, String hash, ListPosition position) {
    var key = new HashMap<>(story(position.id()).attributes());
    key.put(index, text(hash));
    key.put(range, text(key(position)));
    return key;
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
