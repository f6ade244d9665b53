package id.warta.testkit.articles;

import id.warta.filing.Articles;
import java.time.Clock;

/// What every [Articles] does.
public interface ArticlesContract extends FilingContract, ListingContract, SectionsContract {
  /// An empty store.
  ///
  /// @param clock tells it what is public, and what has expired
  @Override
  Articles articles(Clock clock);
}
