package id.warta.function.processphoto;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.article.ArticleId;
import id.warta.dynamodb.DynamoArticles;
import id.warta.edge.Environment;
import id.warta.edge.Log;
import id.warta.edge.Priming;
import id.warta.filing.Articles;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.photo.Media;
import id.warta.photo.Originals;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.s3.S3Media;
import id.warta.s3.S3Originals;
import id.warta.s3.S3Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/// `Object Created` in the uploads bucket: a photo has come. `Photo Edited` from after-change: what
/// is written about one has changed. Answers what became of it, for the log and for tests: nobody
/// waits for the answer of an event.
public final class ProcessPhotoHandler implements RequestStreamHandler {
  private final ProcessPhoto processPhoto;

  /// Called by Lambda, once per execution environment.
  public ProcessPhotoHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    var uploads = S3Uploads.fromEnvironment();
    var darkroom = Darkroom.ofThisFunction();
    Priming.beforeSnapshot(
        () -> {
          articles.find(ArticleId.NOBODY);
          uploads.original(PhotoKey.NOBODYS);
          darkroom.warmUp();
        });
    this(
        articles,
        uploads,
        S3Originals.fromEnvironment(),
        S3Media.fromEnvironment(),
        darkroom,
        Clock.systemUTC());
  }

  ProcessPhotoHandler(
      Articles articles,
      Uploads uploads,
      Originals originals,
      Media media,
      Darkroom darkroom,
      Clock clock) {
    var printing = new Printing(uploads, originals, media, darkroom);
    this.processPhoto = new ProcessPhoto(articles, printing, originals, media, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    var photo = PhotoEvent.read(event.readAllBytes());
    var outcome = photo.map(processPhoto::process).orElseGet(Outcome.Ignored::new);
    var view = view(outcome);
    Log.info(
        "processed a photo",
        JsonObject.build()
            .put("requestId", context.getAwsRequestId())
            .put("photo", photo.map(PhotoEvent::key).map(PhotoKey::upload).orElse(null))
            .put("became", view));
    reply.write(Json.bytes(view));
  }

  private static JsonObject view(Outcome outcome) {
    var view = JsonObject.build();
    switch (outcome) {
      case Outcome.Ready ignored -> view.put("outcome", "READY");
      case Outcome.Rejected(var reason) ->
          view.put("outcome", "REJECTED").put("reason", reason.name());
      case Outcome.Ignored() -> view.put("outcome", "IGNORED");
      case Outcome.Kept() -> view.put("outcome", "KEPT").put("reason", "ORIGINAL_GONE");
      case Outcome.Gone() -> view.put("outcome", "GONE");
    }
    return view.done();
  }
}
