package id.warta.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.BiPredicate;

/// Reads and writes [JsonValue]s as UTF-8.
public final class Json {
  /// Deep enough for anything that Warta reads; a bomb of brackets ends here.
  private static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_LENGTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private Json() {}

  /// Reads one value and nothing after it.
  ///
  /// @throws JsonSyntaxException if the bytes are no UTF-8 or no JSON, name a member twice, nest
  ///   deeper than 64, or hold half of a surrogate pair or a number of more than 100 characters
  public static JsonValue parse(byte[] utf8) throws JsonSyntaxException {
    try (var parser = FACTORY.createParser(decode(utf8))) {
      if (parser.nextToken() == null) {
        throw new JsonSyntaxException("there is nothing to read");
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonSyntaxException("something follows the end" + at(parser));
      }
      return value;
    } catch (CharacterCodingException notUtf8) {
      throw new JsonSyntaxException("the bytes are not UTF-8");
    } catch (JsonProcessingException faulty) {
      var location = faulty.getLocation();
      throw new JsonSyntaxException(
          "the text breaks off or breaks the grammar"
              + (location == null ? "" : " at " + place(location)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Reads an object's members in their order until somebody has enough; what follows is neither
  /// read nor checked.
  ///
  /// @param hasEnough is given each member with its value, and says whether it was the last that
  ///   matters
  /// @throws JsonSyntaxException if that far it is no object in JSON
  /// @throws IOException if the stream cannot be read
  public static void readMembers(InputStream utf8, BiPredicate<String, JsonValue> hasEnough)
      throws IOException, JsonSyntaxException {
    try (var parser = FACTORY.createParser(utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonSyntaxException("no object begins here");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        if (hasEnough.test(name, value(parser))) {
          return;
        }
      }
    } catch (JsonProcessingException faulty) {
      throw new JsonSyntaxException("the text breaks off or breaks the grammar");
    }
  }

  private static String decode(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }

  private static JsonValue value(JsonParser parser) throws IOException, JsonSyntaxException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonString(whole(parser.getText(), parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> JsonBoolean.TRUE;
      case VALUE_FALSE -> JsonBoolean.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new JsonSyntaxException("no value stands where one must" + at(parser));
    };
  }

  private static JsonNumber number(JsonParser parser) throws IOException, JsonSyntaxException {
    var value = decimal(parser);
    // 1e999999999 is short to write and endless to print.
    if (Math.abs((long) value.scale()) > MAX_NUMBER_LENGTH) {
      throw outOfRange(parser);
    }
    return new JsonNumber(value);
  }

  private static BigDecimal decimal(JsonParser parser) throws IOException, JsonSyntaxException {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException exponentTooLong) {
      throw outOfRange(parser);
    }
  }

  private static JsonSyntaxException outOfRange(JsonParser parser) {
    return new JsonSyntaxException("a number is out of range" + at(parser));
  }

  /// An escape can stand for half of a surrogate pair, which is no character and cannot be written
  /// as UTF-8.
  private static String whole(String text, JsonParser parser) throws JsonSyntaxException {
    if (text.codePoints().anyMatch(Json::isHalf)) {
      throw new JsonSyntaxException("half of a surrogate pair stands alone" + at(parser));
    }
    return text;
  }

  private static boolean isHalf(int character) {
    return Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE;
  }

  private static JsonObject object(JsonParser parser) throws IOException, JsonSyntaxException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = whole(parser.currentName(), parser);
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonParser parser) throws IOException, JsonSyntaxException {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }

  private static String at(JsonParser parser) {
    return " at " + place(parser.currentTokenLocation());
  }

  private static String place(com.fasterxml.jackson.core.JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /// The value as compact UTF-8; equal values give equal bytes.
  public static byte[] bytes(JsonValue value) {
    var bytes = new ByteArrayOutputStream(4096);
    try (var generator = FACTORY.createGenerator(bytes)) {
      write(value, generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonValue value, JsonGenerator generator) throws IOException {
    switch (value) {
      case JsonObject(var members) -> {
        generator.writeStartObject();
        for (var member : members.entrySet()) {
          generator.writeFieldName(member.getKey());
          write(member.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case JsonArray(var items) -> {
        generator.writeStartArray();
        for (var item : items) {
          write(item, generator);
        }
        generator.writeEndArray();
      }
      case JsonString(var text) -> generator.writeString(text);
      case JsonNumber(var number) -> generator.writeNumber(number);
      case JsonBoolean flag -> generator.writeBoolean(flag == JsonBoolean.TRUE);
      case JsonNull ignored -> generator.writeNull();
    }
  }
}
