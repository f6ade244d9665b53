package id.warta.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// Adds up what a client's calls cost, as DynamoDB counts it.
final class CapacityMeter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final Map<String, Integer> requests = new TreeMap<>();
  private double reads;
  private double writes;

  synchronized double reads() {
    return reads;
  }

  synchronized double writes() {
    return writes;
  }

  /// How often each operation was called.
  synchronized Map<String, Integer> requests() {
    return Map.copyOf(requests);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(TOTAL).build();
      case SdkRequest other -> other;
    };
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case QueryResponse query -> read("Query", query.consumedCapacity());
      case GetItemResponse get -> read("GetItem", get.consumedCapacity());
      case PutItemResponse put -> write("PutItem", put.consumedCapacity().capacityUnits());
      case TransactWriteItemsResponse write ->
          write(
              "TransactWriteItems",
              write.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum());
      default -> requests.merge(context.response().getClass().getSimpleName(), 1, Integer::sum);
    }
  }

  private void read(String operation, ConsumedCapacity consumed) {
    reads += consumed.capacityUnits();
    requests.merge(operation, 1, Integer::sum);
  }

  private void write(String operation, double units) {
    writes += units;
    requests.merge(operation, 1, Integer::sum);
  }
}
