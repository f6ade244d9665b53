package id.warta.dynamodb;

import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// JSON and text as binary attributes: one byte that numbers the format, then a raw DEFLATE stream
/// (RFC 1951) primed with that format's dictionary.
///
/// DynamoDB charges by size. The dictionary holds what nearly every document repeats, the names of
/// members and the commonest words of an Indonesian story, and so takes a third off a list entry. A
/// dictionary in use is never changed: a better one is another format.
final class Deflated {
  private static final byte FORMAT = 1;

  /// Read by DEFLATE from its end: what is commonest stands last.
  private static final byte[] DICTIONARY_1 =
      """
      tersebut juga akan telah tidak oleh pemerintah provinsi daerah masyarakat kegiatan warga \
      bupati wakil gubernur kepala dinas polisi kepolisian resor polres polda kejaksaan sekolah \
      pendidikan kesehatan pembangunan perusahaan ekonomi jalan kebakaran hutan lahan banjir \
      sungai sawit tambang batu bara Kalimantan Tengah Selatan Barat Timur Utara Indonesia \
      Palangka Raya Kuala Kapuas Banjarmasin Banjarbaru Samarinda Balikpapan Pontianak Tarakan \
      Kotawaringin Barito Kabupaten (Pemkab) Kota (Pemkot) Kecamatan Desa Kelurahan Senin Selasa \
      Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus September \
      Oktober November Desember 2025 2026 mengatakan, ujarnya. katanya. jelasnya. ucapnya. \
      tandasnya. menjadi melakukan sebagai karena sehingga dapat bahwa atau lebih saat para \
      antara hingga masih sudah serta tahun hari ini itu ada pada dalam untuk dengan dari yang di \
      dan </p><p>meng men mem ber ter kan nya ang \
      UNVERIFIED UPDATED ADVERTORIAL OPINION AI_IMAGE AI_VOICE RIGHT_OF_REPLY RETRACTED DRAFT \
      SUBMITTED "retraction":{"reason":"EDITORIAL_ERROR","text":"","at":17,"decidedBy":\
      {"sub":""}}"hold":{"at":17,"by":{"sub":""},"note":""}"replyTo":"019"\
      "expiresAt":17,"contentType":"image/jpeg","contentLength":,"sha256":"=","state":"REJECTED",\
      "reason":"NOT_UPLOADED","state":"PENDING","note":""from":"to":"at":17,"by":\
      "action":"put","submit","publish","fields":["headline","byline","initials","dateline",\
      "section","tags","labels","language","summary","bodyHtml"],"bodyVersion":1,"corrections":0,\
      "pendingPhoto":{"caption":""},"photos":[],"story":{"embargoUntil":17,"publishAt":17,\
      "status":"SCHEDULED","status":"PUBLISHED","version":1,"createdBy":{"sub":"","username":""},\
      "slug":"","headline":"","byline":"Redaksi","initials":["f4","sb"],"agency":"SB","place":"",\
      "section":"","tags":[""],"labels":[],"language":"id","summary":"","ownSummary":true,\
      "writtenAt":17,"submittedAt":17,"publishedAt":17,"updatedAt":17,"leadPhoto":{"id":"019",\
      "caption":"","credit":"/SB","alt":"","focalPoint":{"x":0.,"y":0.},"file":{"state":"READY",\
      "width":,"height":,"hash":"","placeholder":"","fileCaption":"","fileCredit":""}}}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private Deflated() {}

  static AttributeValue json(JsonObject document) {
    return deflate(Json.bytes(document));
  }

  static AttributeValue text(String text) {
    return deflate(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws IllegalStateException if the attribute was not written by this class
  static JsonObject toJson(AttributeValue attribute) {
    try {
      if (Json.parse(inflate(attribute)) instanceof JsonObject document) {
        return document;
      }
    } catch (JsonSyntaxException damaged) {
      throw new IllegalStateException("a document of the table is damaged", damaged);
    }
    throw new IllegalStateException("a document of the table is no object");
  }

  /// @throws IllegalStateException if the attribute was not written by this class
  static String toText(AttributeValue attribute) {
    return new String(inflate(attribute), StandardCharsets.UTF_8);
  }

  private static AttributeValue deflate(byte[] bytes) {
    var deflated = new ByteArrayOutputStream(bytes.length / 2 + 64);
    deflated.write(FORMAT);
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setDictionary(DICTIONARY_1);
      deflater.setInput(bytes);
      deflater.finish();
      var buffer = new byte[4096];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(deflated.toByteArray()));
  }

  private static byte[] inflate(AttributeValue attribute) {
    var deflated = attribute.b().asByteArrayUnsafe();
    if (deflated.length == 0 || deflated[0] != FORMAT) {
      throw new IllegalStateException("a document of the table has an unknown format");
    }
    var bytes = new ByteArrayOutputStream(deflated.length * 3);
    try (var inflater = new Inflater(true)) {
      inflater.setDictionary(DICTIONARY_1);
      inflater.setInput(deflated, 1, deflated.length - 1);
      var buffer = new byte[8192];
      while (!inflater.finished()) {
        var count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new IllegalStateException("a document of the table breaks off");
        }
        bytes.write(buffer, 0, count);
      }
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("a document of the table is damaged", damaged);
    }
    return bytes.toByteArray();
  }
}
