package id.warta.edge;

import id.warta.feedback.Fault;
import java.util.List;

/// A call that cannot be read or may not be made, found before any use case was asked. The edge
/// answers it as its problem.
public final class RefusedCall extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Problem problem;
  private final transient List<Fault> faults;

  /// A refusal of the whole call.
  ///
  /// @param detail an English sentence that says what to change; the caller reads it
  public RefusedCall(Problem problem, String detail) {
    this(problem, detail, List.of());
  }

  /// A refusal that names each fault.
  ///
  /// @param detail an English sentence that says what to change; the caller reads it
  public RefusedCall(Problem problem, String detail, List<Fault> faults) {
    super(detail, null, false, false);
    this.problem = problem;
    this.faults = List.copyOf(faults);
  }

  HttpReply reply() {
    return HttpReply.problem(problem, String.valueOf(getMessage()), faults);
  }
}
