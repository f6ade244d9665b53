package id.warta.edge;

import id.warta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Runs a function's path once before Lambda takes its snapshot (SnapStart), so that the classes of
/// the first request are loaded already.
public final class Priming implements Resource {
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// The runtime holds resources weakly.
  private static final List<Priming> KEPT = new ArrayList<>();

  private final Runnable path;

  private Priming(Runnable path) {
    this.path = path;
  }

  /// Has this path run before the snapshot, where there is to be one.
  ///
  /// @param path reads, and changes nothing; must succeed on an empty table
  public static void beforeSnapshot(Runnable path) {
    var priming = new Priming(path);
    KEPT.add(priming);
    Core.getGlobalContext().register(priming);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws InterruptedException {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      try {
        path.run();
        Log.info("primed", JsonObject.build().put("tries", attempt));
        return;
      } catch (RuntimeException failed) {
        Log.error("priming failed", failed);
        // A role that was made a moment ago is not known everywhere yet.
        Thread.sleep(PAUSE);
      }
    }
    Log.warn("goes into its snapshot cold", JsonObject.build().put("tries", TRIES));
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
