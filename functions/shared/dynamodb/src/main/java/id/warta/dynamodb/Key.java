package id.warta.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The primary key of an item.
record Key(String pk, String sk) {
  Map<String, AttributeValue> attributes() {
    return Map.of(Layout.PK, AttributeValue.fromS(pk), Layout.SK, AttributeValue.fromS(sk));
  }
}
