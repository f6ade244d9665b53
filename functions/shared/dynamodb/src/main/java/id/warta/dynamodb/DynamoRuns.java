package id.warta.dynamodb;

import static id.warta.dynamodb.Layout.text;

import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.filing.ArticlesUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The archive's runs, kept in the table.
public final class DynamoRuns implements Runs {
  private final Table table;

  public DynamoRuns(DynamoArticles articles) {
    this.table = articles.table();
  }

  @Override
  public Optional<Run> last() {
    return list(null, 1).stream().findFirst();
  }

  @Override
  public List<Run> list(@Nullable Integer before, int limit) {
    if (before != null && before <= 1) {
      return List.of();
    }
    var last = Layout.run(before == null ? Integer.MAX_VALUE : before - 1);
    var request =
        QueryRequest.builder()
            .tableName(table.name())
            .keyConditionExpression("#pk = :pk AND #sk <= :last")
            .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
            .expressionAttributeValues(Map.of(":pk", text(last.pk()), ":last", text(last.sk())))
            .scanIndexForward(false)
            .limit(limit)
            .consistentRead(true)
            .build();
    return Table.call(() -> table.connection().query(request)).items().stream()
        .map(RunItem::toRun)
        .toList();
  }

  @Override
  public Optional<Run> save(Run run) {
    var stored = run.writes(run.writes() + 1);
    var isNew = run.writes() == 0;
    var request =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(RunItem.of(stored))
            .conditionExpression(isNew ? "attribute_not_exists(#pk)" : "#writes = :writes")
            .expressionAttributeNames(
                isNew ? Map.of("#pk", Layout.PK) : Map.of("#writes", Layout.WRITES));
    if (!isNew) {
      request.expressionAttributeValues(Map.of(":writes", Layout.number(run.writes())));
    }
    try {
      table.connection().putItem(request.build());
      return Optional.of(stored);
    } catch (ConditionalCheckFailedException faster) {
      return Optional.empty();
    } catch (SdkException failed) {
      throw new ArticlesUnavailable("a run was not kept", failed);
    }
  }
}
