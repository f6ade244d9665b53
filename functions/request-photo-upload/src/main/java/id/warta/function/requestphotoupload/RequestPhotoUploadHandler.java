package id.warta.function.requestphotoupload;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.article.Action;
import id.warta.article.ArticleId;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.dynamodb.DynamoArticles;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.Priming;
import id.warta.edge.Problem;
import id.warta.edge.RefusalView;
import id.warta.edge.Rfc3339;
import id.warta.filing.Articles;
import id.warta.json.JsonObject;
import id.warta.photo.Photo;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.photo.Uploads.Declared;
import id.warta.photo.Uploads.Permit;
import id.warta.s3.S3Uploads;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// `POST /newsroom/articles/{id}/photos`: a URL that takes one photo, once, within five minutes.
public final class RequestPhotoUploadHandler implements RequestStreamHandler {
  private final Desk desk;
  private final RequestPhotoUpload requestPhotoUpload;
  private final RefusalView refusals;
  private final ZoneId zone;

  /// Called by Lambda, once per execution environment.
  public RequestPhotoUploadHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    var uploads = S3Uploads.fromEnvironment();
    Priming.beforeSnapshot(
        () -> {
          articles.find(ArticleId.NOBODY);
          uploads.permit(PhotoKey.NOBODYS, new Declared("", 0, ""), Instant.EPOCH);
        });
    this(
        articles,
        uploads,
        ZoneId.of(Environment.required("MASTHEAD_TIME_ZONE")),
        Clock.systemUTC(),
        new SecureRandom());
  }

  /// On what it is given, as a test has it.
  public RequestPhotoUploadHandler(
      Articles articles, Uploads uploads, ZoneId zone, Clock clock, RandomGenerator random) {
    this.desk = new Desk(articles, clock);
    this.requestPhotoUpload = new RequestPhotoUpload(articles, uploads, desk, clock, random);
    this.refusals = new RefusalView(zone);
    this.zone = zone;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::request);
  }

  private HttpReply request(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    return switch (desk.open(call.pathParameter("id"), caller, Action.PHOTOS)) {
      case Opening.Closed(var refusal) -> refusals.reply(refusal);
      case Opening.Opened opened ->
          answer(requestPhotoUpload.request(opened, PhotoRequestReader.read(call, caller)));
    };
  }

  private HttpReply answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Permitted(var photo, var permit) -> HttpReply.json(201, view(photo, permit));
      case Outcome.TooManyPhotos() ->
          HttpReply.problem(
              Problem.TOO_MANY_PHOTOS,
              "The story has %d photos; take one away first.".formatted(Photo.MOST_READY));
      case Outcome.TooManyPending() ->
          HttpReply.problem(
              Problem.TOO_MANY_PENDING_PHOTOS,
              "Wait until some of the %d photos have come, or an hour after they were asked for."
                  .formatted(Photo.MOST_PENDING));
      case Outcome.Refused(var refusal) -> refusals.reply(refusal);
    };
  }

  private JsonObject view(PhotoId photo, Permit permit) {
    var headers = JsonObject.build();
    new TreeMap<>(permit.headers()).forEach(headers::put);
    return JsonObject.build()
        .put("photoId", photo.value())
        .put("method", permit.method())
        .put("url", permit.url().toString())
        .put("headers", headers.done())
        .put("expiresAt", Rfc3339.format(permit.expiresAt(), zone))
        .done();
  }
}
