package id.warta.architecture.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.architecture.Project;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// template.yaml keeps every rule, and every rule catches the copies that break it.
class TemplateTest {
  private static final Template TEMPLATE = Template.of(Project.here());

  private static final String API = "/Resources/HttpApi/Properties";
  private static final String SUBMIT = "/Resources/SubmitArticleFunction/Properties";
  private static final String SUBMITTING = "/Resources/SubmitArticleRole/Properties";
  private static final String PHOTO = "/Resources/ProcessPhotoFunction/Properties";
  private static final String TABLE = "/Resources/Table";
  private static final String UPLOADS = "/Resources/UploadsBucket";

  static List<TemplateRule> rules() {
    return List.of(
        new AnswersComeInTime(),
        new BucketsAreClosed(),
        new CorsFitsTheRoutes(),
        new FailuresAreKept(),
        new KnownKeys(),
        new LogsAreNotPersonal(),
        new NamedRights(),
        new NoPartitionGetsHot(),
        new SchedulesRun(),
        new TableIsSafe(),
        new TwoDoors(),
        new VersionsFollowTheEdition());
  }

  static Stream<Planted> faults() {
    return Stream.of(
        // What no tool sees of what the issue names.
        new Planted(
            new TwoDoors(),
            "POST /newsroom/articles is open",
            template -> template.without(SUBMIT + "/Events/Submit/Properties/Auth")),
        new Planted(
            new TwoDoors(),
            "POST /newsroom/articles is open",
            template ->
                template.with(SUBMIT + "/Events/Submit/Properties/Auth", "{ Authorizer: NONE }")),
        new Planted(
            new NamedRights(),
            "may 'dynamodb:*'",
            template ->
                template.with(
                    SUBMITTING + "/Policies/0/PolicyDocument/Statement/1/Action", "dynamodb:*")),
        new Planted(
            new NamedRights(),
            "to '*'",
            template ->
                template.with(
                    SUBMITTING + "/Policies/0/PolicyDocument/Statement/1/Resource", "'*'")),
        new Planted(
            new NamedRights(),
            "takes a managed policy",
            template ->
                template.with(
                    SUBMITTING + "/ManagedPolicyArns",
                    "[arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess]")),
        new Planted(
            new FailuresAreKept(),
            "Uploaded has no dead-letter queue",
            template -> template.without(PHOTO + "/Events/Uploaded/Properties/DeadLetterConfig")),
        new Planted(
            new FailuresAreKept(),
            "ProcessPhotoFunction has no dead-letter queue",
            template -> template.without(PHOTO + "/EventInvokeConfig/DestinationConfig")),
        new Planted(
            new SchedulesRun(), "never runs", template -> schedule(template, "cron(0 3 * * * *)")),

        // The doors.
        new Planted(
            new TwoDoors(),
            "HEAD /articles has no twin",
            template -> template.without("/Resources/ListArticlesFunction/Properties/Events/List")),
        new Planted(
            new TwoDoors(),
            "GET /articles looks at who calls",
            template ->
                template.with(
                    "/Resources/ListArticlesFunction/Properties/Events/List/Properties/Auth",
                    "{ Authorizer: NewsroomAuthorizer }")),
        new Planted(
            new TwoDoors(),
            "POST /articles does more than read",
            template ->
                template
                    .without(SUBMIT + "/Events/Submit/Properties/Auth")
                    .with(SUBMIT + "/Events/Submit/Properties/Path", "/articles")),
        new Planted(
            new TwoDoors(),
            "checks no token",
            template ->
                template.without(API + "/Auth/Authorizers/NewsroomAuthorizer/JwtConfiguration")),
        new Planted(
            new NoPartitionGetsHot(),
            "read units a second",
            template ->
                template.with(API + "/RouteSettings/GET ~1articles/ThrottlingRateLimit", "200")),
        new Planted(
            new NoPartitionGetsHot(),
            "read units a second",
            template -> template.without(API + "/RouteSettings/GET ~1newsroom~1articles")),
        new Planted(
            new NoPartitionGetsHot(),
            "GET /article, which is none",
            template ->
                template.with(API + "/RouteSettings/GET ~1article", "{ ThrottlingRateLimit: 1 }")),
        new Planted(
            new CorsFitsTheRoutes(),
            "the API",
            template -> template.with(API + "/CorsConfiguration/AllowOrigins", "['*']")),
        new Planted(
            new CorsFitsTheRoutes(),
            "cookies",
            template -> template.with(API + "/CorsConfiguration/AllowCredentials", "true")),
        new Planted(
            new CorsFitsTheRoutes(),
            "uploads",
            template ->
                template.with(
                    UPLOADS + "/Properties/CorsConfiguration/CorsRules/0/AllowedHeaders", "['*']")),
        new Planted(
            new AnswersComeInTime(),
            "the gateway waits",
            template -> template.with(SUBMIT + "/Timeout", "60")),

        // What runs, and as what.
        new Planted(
            new NamedRights(),
            "has no role of its own",
            template -> template.with(SUBMIT + "/Role", "!GetAtt GetArticleRole.Arn")),
        new Planted(
            new NamedRights(),
            "takes policies beside",
            template -> template.with(SUBMIT + "/Policies", "[AWSLambdaExecute]")),
        new Planted(
            new NamedRights(),
            "may all but something",
            template ->
                template.with(
                    SUBMITTING + "/Policies/0/PolicyDocument/Statement/1/NotAction",
                    "iam:PassRole")),
        new Planted(
            new NamedRights(),
            "arn:aws:s3:::a-bucket-of-another-paper",
            template ->
                template.with(
                    SUBMITTING + "/Policies/0/PolicyDocument/Statement/1/Resource",
                    "['arn:aws:s3:::a-bucket-of-another-paper/*']")),
        new Planted(
            new VersionsFollowTheEdition(),
            "its VersionDescription",
            template -> template.without(SUBMIT + "/VersionDescription")),
        new Planted(
            new VersionsFollowTheEdition(),
            "its Description",
            template -> template.with(SUBMIT + "/Description", "Takes a story.")),
        new Planted(
            new VersionsFollowTheEdition(),
            "without a snapshot",
            template -> template.without("/Globals/Function/SnapStart")),
        new Planted(
            new LogsAreNotPersonal(),
            "logs $context.identity",
            template ->
                template.with(API + "/AccessLogSettings/Format", "$context.identity.sourceIp")),
        new Planted(
            new LogsAreNotPersonal(),
            "is kept for ever",
            template -> template.without("/Resources/HttpApiLog/Properties/RetentionInDays")),
        new Planted(
            new LogsAreNotPersonal(),
            "logs elsewhere",
            template -> template.with(SUBMIT + "/LoggingConfig/LogGroup", "!Ref GetArticleLog")),

        // What fails.
        new Planted(
            new FailuresAreKept(),
            "Uploaded does not say how often it tries",
            template -> template.without(PHOTO + "/Events/Uploaded/Properties/RetryPolicy")),
        new Planted(
            new FailuresAreKept(),
            "ProcessPhotoFunction does not say how old",
            template -> template.without(PHOTO + "/EventInvokeConfig/MaximumEventAgeInSeconds")),
        new Planted(
            new FailuresAreKept(),
            "Tick has no dead-letter queue",
            template -> schedule(template, "rate(1 minute)")),
        new Planted(
            new FailuresAreKept(),
            "poisonous record",
            template ->
                template.with(
                    PHOTO + "/Events/Changes",
                    "{ Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn } }")),
        new Planted(
            new SchedulesRun(), "never runs", template -> schedule(template, "rate(1 minutes)")),
        new Planted(
            new SchedulesRun(), "never runs", template -> schedule(template, "cron(0 3 ? * ? *)")),
        new Planted(
            new SchedulesRun(), "never runs", template -> schedule(template, "cron(0 3 * * ?)")),

        // Keys that mean nothing.
        new Planted(
            new KnownKeys(),
            "has a key TargetArn",
            template ->
                template.with(
                    PHOTO + "/Events/Uploaded/Properties/DeadLetterConfig",
                    "{ TargetArn: !GetAtt ProcessPhotoDeadLetters.Arn }")),
        new Planted(
            new KnownKeys(),
            "has a key MaximumRetries",
            template ->
                template.with(
                    PHOTO + "/Events/Uploaded/Properties/RetryPolicy/MaximumRetries", "3")),
        new Planted(
            new KnownKeys(),
            "has a key Authoriser",
            template ->
                template.with(
                    SUBMIT + "/Events/Submit/Properties/Auth/Authoriser", "NewsroomAuthorizer")),
        new Planted(
            new KnownKeys(),
            "has a key TimeOut",
            template -> template.with(SUBMIT + "/TimeOut", "5")),
        new Planted(
            new KnownKeys(),
            "has a key DeletePolicy",
            template -> template.with(TABLE + "/DeletePolicy", "Retain")),
        new Planted(
            new KnownKeys(),
            "is of a type that is not known here",
            template -> template.with(PHOTO + "/Events/Uploaded/Type", "CloudWatchEvents")),

        // What is stored.
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket lacks BlockPublicPolicy",
            template ->
                template.with(
                    UPLOADS + "/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy",
                    "false")),
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket answers without TLS",
            template -> template.without("/Resources/UploadsBucketPolicy")),
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket is not encrypted",
            template -> template.without(UPLOADS + "/Properties/BucketEncryption")),
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket takes access lists",
            template -> template.without(UPLOADS + "/Properties/OwnershipControls")),
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket keeps the parts",
            template -> template.without(UPLOADS + "/Properties/LifecycleConfiguration")),
        new Planted(
            new BucketsAreClosed(),
            "UploadsBucket goes with the stack",
            template -> template.without(UPLOADS + "/DeletionPolicy")),
        new Planted(
            new TableIsSafe(),
            "cannot be put back",
            template -> template.without(TABLE + "/Properties/PointInTimeRecoverySpecification")),
        new Planted(
            new TableIsSafe(),
            "can be deleted",
            template -> template.without(TABLE + "/Properties/DeletionProtectionEnabled")),
        new Planted(
            new TableIsSafe(),
            "goes with the stack",
            template -> template.without(TABLE + "/UpdateReplacePolicy")),
        new Planted(
            new TableIsSafe(),
            "does not tell what changed",
            template ->
                template.with(
                    TABLE + "/Properties/StreamSpecification/StreamViewType", "KEYS_ONLY")),
        new Planted(
            new TableIsSafe(),
            "keeps what has expired",
            template -> template.without(TABLE + "/Properties/TimeToLiveSpecification")),
        new Planted(
            new TableIsSafe(),
            "costs something",
            template -> template.without(TABLE + "/Properties/BillingMode")));
  }

  private static Template schedule(Template template, String expression) {
    return template.with(
        PHOTO + "/Events/Tick",
        "{ Type: ScheduleV2, Properties: { ScheduleExpression: '%s' } }".formatted(expression));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_template_keeps_every_rule(TemplateRule rule) {
    assertThat(rule.findings(TEMPLATE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_rule_catches_a_broken_copy(Planted planted) {
    planted.assertFound(TEMPLATE);
  }

  @Test
  void no_rule_is_taken_on_trust() {
    assertThat(faults().map(planted -> planted.rule().name()))
        .containsAll(rules().stream().map(TemplateRule::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 minute)",
        "rate(5 minutes)",
        "cron(* * * * ? *)",
        "cron(0/5 17-21 * * ? *)",
        "cron(30 19 ? * MON-FRI *)"
      })
  void takes_a_schedule_that_runs(String expression) {
    assertThat(new SchedulesRun().findings(schedule(TEMPLATE, expression))).isEmpty();
  }
}
