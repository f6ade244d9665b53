package id.warta.architecture.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.architecture.Project;
import id.warta.architecture.code.Behaviour;
import id.warta.architecture.code.ClassFiles;
import id.warta.architecture.code.Reach;
import id.warta.local.template.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// template.yaml says what the code is and does, and each rule of that catches a copy that does
/// not.
class DeployedCodeTest {
  private static final Project PROJECT = Project.here();
  private static final Template TEMPLATE = Template.of(PROJECT);
  private static final ClassFiles CLASSES = new ClassFiles(PROJECT.classFolders());

  private static final String GET = "/Resources/GetArticleFunction/Properties";

  private static final Map<String, Behaviour> BEHAVIOURS = behaviours();
  private static final TemplateRule NAMES = new NamesAgree(PROJECT, CLASSES);
  private static final TemplateRule RIGHTS = new RightsOfTheCode(BEHAVIOURS);
  private static final TemplateRule ENVIRONMENT = new EnvironmentOfTheCode(BEHAVIOURS);
  private static final TemplateRule ROUTES =
      new RoutesAreDescribed(
          YamlTree.parse(PROJECT.read("functions/get-article/src/main/resources/openapi.json")));

  private static Map<String, Behaviour> behaviours() {
    var indexes =
        TEMPLATE
            .at("/Resources/Table/Properties/GlobalSecondaryIndexes")
            .valueStream()
            .map(index -> index.path("IndexName").asString())
            .collect(Collectors.toSet());
    return TEMPLATE.functions().stream()
        .collect(
            Collectors.toMap(
                Function::name,
                function -> Behaviour.of(Reach.of(function.handler(), CLASSES), indexes)));
  }

  static List<TemplateRule> rules() {
    return List.of(NAMES, RIGHTS, ENVIRONMENT, ROUTES);
  }

  static Stream<Planted> faults() {
    return Stream.of(
        new Planted(
            RIGHTS,
            "ListArticlesFunction may dynamodb:Scan on Table, and never does",
            template ->
                template.with(
                    statements("ListArticles") + "/1/Action", "[dynamodb:Query, dynamodb:Scan]")),
        new Planted(
            RIGHTS,
            "ListArticlesFunction may dynamodb:Query on Table/index/warm, and never does",
            template ->
                template.with(
                    statements("ListArticles") + "/1/Resource/1", "!Sub ${Table.Arn}/index/warm")),
        new Planted(
            RIGHTS,
            "ListArticlesFunction does dynamodb:Query on Table/index/desk, and may not",
            template -> template.without(statements("ListArticles") + "/1/Resource/1")),
        new Planted(
            RIGHTS,
            "GetArticleFunction does dynamodb:GetItem on Table, and may not",
            template -> template.with(statements("GetArticle") + "/1/Action", "dynamodb:Query")),
        new Planted(
            RIGHTS,
            "RequestPhotoUploadFunction may s3:PutObject on MediaBucket/*, and never does",
            template ->
                template.with(
                    statements("RequestPhotoUpload") + "/2/Resource", "!Sub ${MediaBucket.Arn}/*")),
        new Planted(
            RIGHTS,
            "ProcessPhotoFunction does sqs:SendMessage on ProcessPhotoDeadLetters, and may not",
            template -> template.without(statements("ProcessPhoto") + "/6")),
        new Planted(
            RIGHTS,
            "AfterChangeFunction does dynamodb:GetRecords on Table.StreamArn, and may not",
            template -> template.without(statements("AfterChange") + "/1")),
        new Planted(
            RIGHTS,
            "AfterChangeFunction does cloudfront:CreateInvalidation on MediaDistribution, and may"
                + " not",
            template -> template.without(statements("AfterChange") + "/5/Resource/1")),
        new Planted(
            RIGHTS,
            "AfterChangeFunction does events:PutEvents on event-bus/default, and may not",
            template -> template.without(statements("AfterChange") + "/6")),
        new Planted(
            RIGHTS,
            "AfterChangeFunction does sqs:SendMessage on AfterChangeDeadLetters, and may not",
            template -> template.without(statements("AfterChange") + "/7")),
        new Planted(
            ENVIRONMENT,
            "GetArticleFunction is told UPLOADS_BUCKET, and never reads it",
            template ->
                template.with(GET + "/Environment/Variables/UPLOADS_BUCKET", "!Ref UploadsBucket")),
        new Planted(
            ENVIRONMENT,
            "GetArticleFunction reads TABLE_NAME, and is not told it",
            template -> template.without(GET + "/Environment/Variables/TABLE_NAME")),
        new Planted(
            NAMES,
            "functions/get-article is not deployed",
            template -> template.without("/Resources/GetArticleFunction")),
        new Planted(
            NAMES,
            "ShowArticleFunction has no folder functions/show-article",
            template ->
                template.with(
                    "/Resources/ShowArticleFunction",
                    "{ Type: AWS::Serverless::Function, Properties: {} }")),
        new Planted(
            NAMES,
            "has no sample in events/show-article",
            template ->
                template.with(
                    "/Resources/ShowArticleFunction",
                    "{ Type: AWS::Serverless::Function, Properties: {} }")),
        new Planted(
            NAMES,
            "which does not exist",
            template -> template.with(GET + "/Handler", "id.warta.function.getarticle.GetHandler")),
        new Planted(
            NAMES,
            "does not run the package functions/get-article/target/get-article.zip",
            template ->
                template.with(
                    GET + "/CodeUri", "functions/list-articles/target/list-articles.zip")),
        new Planted(
            NAMES,
            "does not log to a group of its name",
            template ->
                template.with(
                    "/Resources/GetArticleLog/Properties/LogGroupName",
                    "!Sub /warta/${AWS::StackName}/articles")),
        new Planted(
            ROUTES,
            "GET /stories/{ref} is not described",
            template -> template.with(GET + "/Events/Read/Properties/Path", "'/stories/{ref}'")),
        new Planted(
            ROUTES,
            "GET /articles/{ref} is described, and is none",
            template -> template.without(GET + "/Events/Read")));
  }

  private static String statements(String function) {
    return "/Resources/%sRole/Properties/Policies/0/PolicyDocument/Statement".formatted(function);
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
}
