package id.warta.testkit.articles;

import id.warta.filing.Articles;
import java.time.Clock;

class InMemoryArticlesTest implements ArticlesContract {
  @Override
  public Articles articles(Clock clock) {
    return new InMemoryArticles(clock);
  }
}
