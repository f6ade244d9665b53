package id.warta.testkit.mutation;

import id.warta.article.Slug;
import id.warta.filing.Articles;
import id.warta.testkit.http.Request;
import id.warta.testkit.http.Request.Member;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Good requests to every route that reads, files a story or asks for a photo's upload: what
/// [Mutations] start from.
///
/// @param id of a story that is public and that the reporter filed
/// @param slug of the same story
/// @param cursor of the second page of all public stories
/// @param draftId of a draft that the reporter filed
public record SampleRequests(
    String id, String slug, String cursor, String draftId, Member reporter, Member editor) {
  private static final String STORY =
      """
      {"headline": "Sekolah Terapung Dibuka", "byline": "Redaksi", "initials": ["f4", "sb"],
       "dateline": {"agency": "SB", "place": "Sembuluh"}, "section": "pendidikan",
       "tags": ["sekolah", "Danau Sembuluh"], "labels": ["OPINION"], "language": "id",
       "summary": "Dua kelas terapung menampung empat puluh murid.",
       "bodyHtml": "<p>Dua kelas terapung dibuka pada Selasa pagi.</p><p>Muridnya empat puluh.</p>",
       "embargoUntil": "2025-01-24T06:00:00+07:00"}
      """;

  private static final String COPY =
      """
      seputarborneo.news@gmail.com
      Perahu Baca Singgah di Lima Desa
      by Redaksi - Tanggal 23-01-2025,   jam 13:05:00
      Anak-anak memilih buku di atas perahu. FOTO: FADLI/SB
      SB, KUALA KAPUAS – Perahu baca milik warga singgah di lima desa sepanjang pekan ini.

      Perahu itu membawa tiga ratus judul. (f4/sb)
      """;

  private static final String PHOTO =
      """
      {"contentType": "image/jpeg", "contentLength": 2481150, "caption": "Perahu baca.",
       "sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", "credit": "FADLI/SB",
       "alt": "Anak-anak di atas perahu."}
      """;

  /// Requests about the stories of `events/given.json`.
  ///
  /// @param articles a store that has them
  public static SampleRequests ofGiven(Articles articles, String cursor) {
    var slug = "jembatan-gantung-sei-tatas-kembali-dibuka";
    return new SampleRequests(
        idOf(slug, articles),
        slug,
        cursor,
        idOf("banjir-di-tiga-kecamatan", articles),
        Member.FADLI,
        Member.RINA);
  }

  private static String idOf(String slug, Articles articles) {
    return articles.findForReaders(new Slug(slug)).orElseThrow().id().value();
  }

  /// Good requests to this route.
  public List<Request> to(String route) {
    return Objects.requireNonNull(byRoute().get(route), route);
  }

  /// By route, in no order.
  public Map<String, List<Request>> byRoute() {
    return Map.ofEntries(
        entry("GET /articles", lists("GET /articles")),
        entry("HEAD /articles", lists("HEAD /articles")),
        entry("GET /articles/{ref}", stories("GET /articles/{ref}")),
        entry("HEAD /articles/{ref}", stories("HEAD /articles/{ref}")),
        entry("GET /retractions", registers("GET /retractions")),
        entry("HEAD /retractions", registers("HEAD /retractions")),
        entry("GET /openapi.json", List.of(Request.to("GET /openapi.json"))),
        entry("HEAD /openapi.json", List.of(Request.to("HEAD /openapi.json"))),
        entry("GET /newsroom/articles", desk()),
        entry("POST /newsroom/articles", filings()),
        entry("GET /newsroom/articles/{id}", openings("GET /newsroom/articles/{id}")),
        entry(
            "GET /newsroom/articles/{id}/revisions",
            openings("GET /newsroom/articles/{id}/revisions")),
        entry("POST /newsroom/articles/{id}/photos", uploads()));
  }

  private static Map.Entry<String, List<Request>> entry(String route, List<Request> requests) {
    return Map.entry(route, requests);
  }

  private List<Request> lists(String route) {
    return queries(
        route,
        "",
        "limit=7",
        "section=kapuas&limit=3",
        "tag=jembatan",
        "author=f4&from=2026-11-01&to=2026-11-30",
        "place=Kuala+Kapuas&to=2026-11-24T15:00:00%2B07:00",
        "cursor=" + cursor);
  }

  private List<Request> stories(String route) {
    return List.of(Request.to(route).with("ref", id), Request.to(route).with("ref", slug));
  }

  private static List<Request> registers(String route) {
    return queries(route, "", "limit=5");
  }

  private List<Request> desk() {
    return Stream.of("", "status=DRAFT&mine=true", "status=PUBLISHED&limit=2", "mine=false")
        .flatMap(
            query ->
                Stream.of(reporter, editor)
                    .map(member -> Request.to("GET /newsroom/articles").query(query).by(member)))
        .toList();
  }

  private List<Request> filings() {
    var filing = Request.to("POST /newsroom/articles");
    var story = filing.body("application/json", STORY);
    var copy = filing.body("text/plain; charset=utf-8", COPY);
    return List.of(
        story.by(reporter),
        copy.by(reporter),
        story.query("draft=true").by(reporter),
        copy.query("section=kapuas&tags=perahu,baca&labels=OPINION&language=id").by(reporter),
        story.query("publish=true").by(editor),
        copy.query("publish=true&publishedAt=writtenAt&section=kapuas").by(editor));
  }

  private List<Request> openings(String route) {
    return List.of(
        Request.to(route).with("id", id).by(reporter),
        Request.to(route).with("id", draftId).by(reporter),
        Request.to(route).with("id", draftId).by(editor));
  }

  private List<Request> uploads() {
    var upload = Request.to("POST /newsroom/articles/{id}/photos");
    return List.of(
        upload.with("id", draftId).body("application/json", PHOTO).by(reporter),
        upload.with("id", id).body("application/json", PHOTO).by(editor));
  }

  private static List<Request> queries(String route, String... queries) {
    return Stream.of(queries).map(query -> Request.to(route).query(query)).toList();
  }
}
