package id.warta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the place after which the next page begins; `null` on the last page and only there
public record Page<T>(List<T> items, @Nullable ListPosition next) {
  public Page {
    items = List.copyOf(items);
  }
}
