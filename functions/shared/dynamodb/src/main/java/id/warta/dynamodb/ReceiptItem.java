package id.warta.dynamodb;

import id.warta.article.ArticleId;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.json.JsonObject;
import id.warta.photo.PhotoId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item that remembers an answer for as long as it can be asked for again.
final class ReceiptItem {
  private ReceiptItem() {}

  static Map<String, AttributeValue> of(Receipt receipt) {
    var photoId = receipt.photoId();
    var document =
        JsonObject.build()
            .put("request", receipt.key().request())
            .put("articleId", receipt.articleId().value())
            .put("version", receipt.version())
            .put("photoId", photoId == null ? null : photoId.value())
            .put("photoExpiresAt", Documents.time(receipt.photoExpiresAt()))
            .done();
    return StoryItems.item(
        Layout.receipt(receipt.key()),
        Map.of(
            Layout.DOCUMENT, Deflated.json(document),
            Layout.EXPIRES_AT, Layout.number(receipt.expiresAt().getEpochSecond())));
  }

  static Receipt toReceipt(String scope, Map<String, AttributeValue> item) {
    var document = StoryItems.document(item);
    var photoId = document.optionalText("photoId");
    return new Receipt(
        new IdempotencyKey(scope, document.text("request")),
        new ArticleId(document.text("articleId")),
        document.integer("version"),
        photoId == null ? null : new PhotoId(photoId),
        document.optionalTime("photoExpiresAt"),
        Instant.ofEpochSecond(Long.parseLong(StoryItems.attribute(item, Layout.EXPIRES_AT).n())));
  }
}
