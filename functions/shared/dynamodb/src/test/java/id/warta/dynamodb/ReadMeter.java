package id.warta.dynamodb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Reads off what each read of a client cost, as DynamoDB counts it.
final class ReadMeter implements ExecutionInterceptor {
  private final List<Read> reads = new CopyOnWriteArrayList<>();

  /// One request.
  ///
  /// @param found how many items were answered
  /// @param scanned how many items were read for it
  record Read(String operation, double units, int found, int scanned) {}

  /// The reads since the last call.
  List<Read> reads() {
    var read = List.copyOf(reads);
    reads.clear();
    return read;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case QueryRequest query ->
          query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
      case GetItemRequest get ->
          get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
      case SdkRequest other -> other;
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case QueryResponse query ->
          add("Query", query.consumedCapacity(), query.count(), query.scannedCount());
      case GetItemResponse get -> add("GetItem", get.consumedCapacity(), 1, 1);
      default -> reads.add(new Read(context.response().getClass().getSimpleName(), 0, 0, 0));
    }
  }

  private void add(String operation, ConsumedCapacity consumed, int found, int scanned) {
    reads.add(new Read(operation, consumed.capacityUnits(), found, scanned));
  }
}
