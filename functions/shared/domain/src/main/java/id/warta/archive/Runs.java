package id.warta.archive;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The archive's runs, the open one and those of the past.
///
/// Every method throws [id.warta.filing.ArticlesUnavailable] if the store cannot be reached or
/// refuses the call.
public interface Runs {

  /// The run that began last, with every write that was answered before this call.
  Optional<Run> last();

  /// Some runs, the last begun first.
  ///
  /// @param before the number of the run before which they begin; `null` to begin with the last
  /// @param limit the most runs that are answered
  List<Run> list(@Nullable Integer before, int limit);

  /// Keeps a run, if nobody kept another state of it since this one was read.
  ///
  /// @param run as it shall be, with the count of writes that it was read with
  /// @return the run as stored; empty if somebody was faster, and nothing was written
  Optional<Run> save(Run run);
}
