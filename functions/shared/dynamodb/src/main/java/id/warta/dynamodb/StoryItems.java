package id.warta.dynamodb;

import static id.warta.dynamodb.Layout.number;
import static id.warta.dynamodb.Layout.text;

import id.warta.article.Article;
import id.warta.article.Notice;
import id.warta.article.Status;
import id.warta.listing.ArticleList;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items that a story consists of in the table; [StoryParts] is the way back.
final class StoryItems {
  private StoryItems() {}

  /// Every item of the story but its past (revisions, earlier bodies, earlier slugs): the story
  /// itself, body, photos, corrections, slug and an entry for each list that it stands in.
  static Map<Key, Map<String, AttributeValue>> of(Article story) {
    var items = new LinkedHashMap<Key, Map<String, AttributeValue>>();
    var summary = Deflated.json(Documents.summary(story.summary()));
    put(items, Layout.story(story.id()), storyAttributes(story, summary));
    if (story.archived() == null) {
      put(
          items,
          Layout.body(story.id()),
          Map.of(
              Layout.DOCUMENT, Deflated.text(story.body().html()),
              Layout.BODY_VERSION, number(story.bodyVersion())));
    }
    put(items, Layout.slug(story.slug()), Map.of(Layout.ARTICLE_ID, text(story.id().value())));
    if (!story.photos().isEmpty()) {
      put(
          items,
          Layout.photos(story.id()),
          Map.of(Layout.DOCUMENT, Deflated.json(Documents.photoTexts(story.photos()))));
    }
    for (var photo : story.photos()) {
      put(
          items,
          Layout.photo(story.id(), photo.id()),
          Map.of(Layout.DOCUMENT, Deflated.json(Documents.photoFile(photo.file()))));
    }
    for (var index = 0; index < story.corrections().size(); index++) {
      put(
          items,
          Layout.correction(story.id(), index),
          Map.of(
              Layout.DOCUMENT,
              Deflated.json(Documents.correction(story.corrections().get(index)))));
    }
    for (var entry : listEntries(story)) {
      put(items, entry, Map.of(Layout.SUMMARY, summary));
    }
    Notice.of(story)
        .ifPresent(
            notice ->
                put(
                    items,
                    Layout.notice(notice),
                    Map.of(Layout.DOCUMENT, Deflated.json(Documents.notice(notice)))));
    return items;
  }

  private static void put(
      Map<Key, Map<String, AttributeValue>> items,
      Key key,
      Map<String, AttributeValue> attributes) {
    items.put(key, item(key, attributes));
  }

  static Map<String, AttributeValue> item(Key key, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.putAll(key.attributes());
    item.put(Layout.FORMAT, number(Layout.CURRENT_FORMAT));
    return item;
  }

  private static Map<String, AttributeValue> storyAttributes(
      Article story, AttributeValue summary) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put(Layout.SUMMARY, summary);
    attributes.put(Layout.WRITES, number(story.writes()));
    attributes.put(Layout.BODY_VERSION, number(story.bodyVersion()));
    attributes.put(Layout.PHOTO_COUNT, number(story.photos().size()));
    attributes.put(Layout.CORRECTION_COUNT, number(story.corrections().size()));
    var pendingPhoto = story.pendingPhoto();
    if (pendingPhoto != null) {
      attributes.put(Layout.DOCUMENT, Deflated.json(Documents.pendingPhoto(pendingPhoto)));
    }
    if (story.status() != Status.PUBLISHED) {
      attributes.put(Layout.DESK, text(story.status().name()));
      attributes.put(
          Layout.MINE, text(Layout.minePartition(story.createdBy().sub(), story.status())));
      attributes.put(Layout.DESK_KEY, text(deskKey(story)));
    }
    var section = story.content().section();
    var archived = story.archived();
    if (archived != null) {
      attributes.put(Layout.ARCHIVED, Deflated.json(Documents.archived(archived)));
    }
    if (story.isWarm() && section != null) {
      attributes.put(Layout.WARM, text(section));
      attributes.put(
          Layout.WARM_KEY, text(Layout.timeKey(story.timeline().agesFrom(), story.id())));
    }
    return attributes;
  }

  private static String deskKey(Article story) {
    var publishAt = story.timeline().publishAt();
    return publishAt == null ? story.id().value() : Layout.timeKey(publishAt, story.id());
  }

  /// The keys of the story's entries. A scheduled story has its entries from the start, at the time
  /// at which it becomes public: every query ends at now, so no reader finds them early.
  private static List<Key> listEntries(Article story) {
    var time = listedAt(story);
    return time == null
        ? List.of()
        : lists(story).stream().map(list -> Layout.listEntry(list, time, story.id())).toList();
  }

  private static @Nullable Instant listedAt(Article story) {
    return switch (story.status()) {
      case SCHEDULED -> story.timeline().publishAt();
      case PUBLISHED -> story.timeline().publishedAt();
      case DRAFT, SUBMITTED, RETRACTED -> null;
    };
  }

  private static Set<ArticleList.Public> lists(Article story) {
    var content = story.content();
    var lists = new LinkedHashSet<ArticleList.Public>();
    lists.add(new ArticleList.Everything());
    lists.add(new ArticleList.OwnPublic(story.createdBy().sub()));
    if (content.section() != null) {
      lists.add(new ArticleList.InSection(content.section()));
    }
    content.tags().forEach(tag -> lists.add(new ArticleList.WithTag(tag)));
    content.initials().forEach(initials -> lists.add(new ArticleList.ByAuthor(initials)));
    var dateline = content.dateline();
    if (dateline != null && dateline.place() != null) {
      lists.add(new ArticleList.FromPlace(dateline.place()));
    }
    return lists;
  }

  static Stored document(Map<String, AttributeValue> item) {
    return document(item, Layout.DOCUMENT);
  }

  static Stored document(Map<String, AttributeValue> item, String name) {
    return new Stored(Deflated.toJson(attribute(item, name)));
  }

  static int integer(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(attribute(item, name).n());
  }

  /// @throws IllegalStateException if the item has no such attribute
  static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item of the table lacks " + name);
    }
    return value;
  }
}
