package id.warta.dynamodb;

import id.warta.aftermath.Happening;
import id.warta.aftermath.Told;
import id.warta.article.ArticleId;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonSyntaxException;
import id.warta.json.JsonValue;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A batch of the table's stream, as Lambda hands it over: what became of single items, before and
/// after, in DynamoDB's own JSON. Each record tells of one item, and is understood by its key.
public final class StreamRecords {
  private StreamRecords() {}

  /// What the records tell, in their order; those of which nothing follows are left out.
  ///
  /// @throws IllegalArgumentException if the bytes are no such batch
  public static List<Told> read(byte[] event) {
    try {
      if (Json.parse(event) instanceof JsonObject batch
          && batch.member("Records") instanceof JsonArray(var records)) {
        var told = new ArrayList<Told>();
        records.forEach(record -> read(record).ifPresent(told::add));
        return told;
      }
    } catch (JsonSyntaxException noJson) {
      throw new IllegalArgumentException("the event is no JSON", noJson);
    }
    throw new IllegalArgumentException("the event has no records");
  }

  private static Optional<Told> read(JsonValue value) {
    if (!(value instanceof JsonObject record)
        || !(record.member("dynamodb") instanceof JsonObject change)) {
      throw new IllegalArgumentException("a record tells of no item");
    }
    var position = text(change, "SequenceNumber");
    try {
      return happening(text(record, "eventName"), change)
          .map(happening -> new Told.Happened(position, text(record, "eventID"), happening));
    } catch (IllegalArgumentException | IllegalStateException damaged) {
      return Optional.of(new Told.Damaged(position, damaged));
    }
  }

  private static Optional<Happening> happening(String event, JsonObject change) {
    var keys = object(change, "Keys");
    var pk = text(object(keys, Layout.PK), "S");
    var sk = text(object(keys, Layout.SK), "S");
    return switch (event) {
      case "INSERT" -> inserted(pk, sk);
      case "MODIFY" -> modified(pk, sk, change);
      case "REMOVE" -> removed(pk, sk, change);
      default -> Optional.empty();
    };
  }

  private static Optional<Happening> inserted(String pk, String sk) {
    if (pk.equals(Layout.NOTICES_PK)) {
      return Optional.of(new Happening.Retracted(Layout.idAtEndOf(sk)));
    }
    if (pk.startsWith(Layout.SECTION_LIST_PREFIX)) {
      var section = pk.substring(Layout.SECTION_LIST_PREFIX.length());
      return Optional.of(new Happening.SectionEntered(section));
    }
    return pk.startsWith(Layout.STORY_PREFIX) && sk.startsWith(Layout.CORRECTION_SK_PREFIX)
        ? Optional.of(new Happening.Corrected(story(pk)))
        : Optional.empty();
  }

  private static Optional<Happening> modified(String pk, String sk, JsonObject change) {
    if (!pk.startsWith(Layout.STORY_PREFIX) || !sk.equals(Layout.PHOTOS_SK)) {
      return Optional.empty();
    }
    var article = story(pk);
    var before = texts(document(change, "OldImage"));
    var edited =
        texts(document(change, "NewImage")).entrySet().stream()
            .filter(differsFrom(before))
            .map(photo -> new PhotoKey(article, photo.getKey()))
            .toList();
    return edited.isEmpty() ? Optional.empty() : Optional.of(new Happening.PhotosEdited(edited));
  }

  /// Only of photos that were there before: nothing is rendered yet of a new one.
  private static Predicate<Map.Entry<PhotoId, PhotoTexts>> differsFrom(
      Map<PhotoId, PhotoTexts> before) {
    return photo -> {
      var earlier = before.get(photo.getKey());
      return earlier != null && !earlier.equals(photo.getValue());
    };
  }

  private static Map<PhotoId, PhotoTexts> texts(Stored photos) {
    return photos.objects("photos").stream()
        .collect(
            Collectors.toMap(
                Documents::photoId, Documents::texts, (one, other) -> other, LinkedHashMap::new));
  }

  private static Optional<Happening> removed(String pk, String sk, JsonObject change) {
    if (!pk.startsWith(Layout.STORY_PREFIX)) {
      return Optional.empty();
    }
    if (pk.endsWith(Layout.FORMER_FILES_SUFFIX)) {
      var partition = pk.substring(0, pk.length() - Layout.FORMER_FILES_SUFFIX.length());
      return Optional.of(FormerFiles.expired(story(partition), sk));
    }
    if (sk.equals(Layout.STORY_SK)) {
      return Optional.of(new Happening.Deleted(story(pk)));
    }
    if (sk.startsWith(Layout.PHOTO_SK_PREFIX)) {
      var photo = new PhotoId(sk.substring(Layout.PHOTO_SK_PREFIX.length()));
      var file = Documents.photoFile(document(change, "OldImage"));
      return Optional.of(
          new Happening.PhotoRemoved(
              new PhotoKey(story(pk), photo), file instanceof PhotoFile.Ready));
    }
    return Optional.empty();
  }

  private static ArticleId story(String pk) {
    return new ArticleId(pk.substring(Layout.STORY_PREFIX.length()));
  }

  private static Stored document(JsonObject change, String image) {
    var bytes = text(object(object(change, image), Layout.DOCUMENT), "B");
    var decoded = SdkBytes.fromByteArray(Base64.getDecoder().decode(bytes));
    return new Stored(Deflated.toJson(AttributeValue.fromB(decoded)));
  }

  private static JsonObject object(JsonObject owner, String name) {
    if (owner.member(name) instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("a record has no object " + name);
  }

  private static String text(JsonObject owner, String name) {
    if (owner.member(name) instanceof JsonString(var text)) {
      return text;
    }
    throw new IllegalArgumentException("a record has no text " + name);
  }
}
