package id.warta.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that is wrong with one piece of input, gathered while it is read. The first fault of
/// a place stands: what follows from it is no news.
public final class Faults {
  private final Map<String, Fault> byPointer = new LinkedHashMap<>();

  /// Notes a fault; see [Fault] for what the two say.
  public void add(String pointer, String detail) {
    byPointer.putIfAbsent(pointer, new Fault(pointer, detail));
  }

  public void addAll(List<Fault> faults) {
    faults.forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
  }

  public boolean isEmpty() {
    return byPointer.isEmpty();
  }

  /// The faults in the order in which they were found.
  public List<Fault> list() {
    return List.copyOf(byPointer.values());
  }
}
