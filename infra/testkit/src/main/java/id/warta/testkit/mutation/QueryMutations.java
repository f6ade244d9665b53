package id.warta.testkit.mutation;

import static id.warta.testkit.mutation.StrangeTexts.pick;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes to a query string that leave it one that any HTTP client can send.
final class QueryMutations {
  private static final List<String> NAMES =
      List.of(
          "section",
          "tag",
          "author",
          "place",
          "from",
          "to",
          "limit",
          "cursor",
          "status",
          "mine",
          "draft",
          "publish",
          "publishedAt",
          "tags",
          "labels",
          "language",
          "embargoUntil",
          "x");

  private QueryMutations() {}

  static String mutate(String query, RandomGenerator random) {
    var pairs = new ArrayList<>(query.isEmpty() ? List.of() : List.of(query.split("&", -1)));
    switch (pairs.isEmpty() ? 0 : random.nextInt(8)) {
      case 0, 1 -> pairs.add(pick(NAMES, random) + "=" + encoded(StrangeTexts.next(random)));
      case 2 -> pairs.add(pick(pairs, random));
      case 3 -> pairs.remove(random.nextInt(pairs.size()));
      case 4 -> pairs.set(random.nextInt(pairs.size()), "%C3%28=" + random.nextInt(9));
      case 5 -> cut(pairs, random);
      case 6 -> pairs.replaceAll(pair -> pair.replace('+', ' ').replace(" ", "%20"));
      default -> {
        var place = random.nextInt(pairs.size());
        var name = pairs.get(place).split("=", 2)[0];
        pairs.set(place, name + "=" + encoded(StrangeTexts.next(random)));
      }
    }
    return String.join("&", pairs);
  }

  /// Takes the end of a value away, or one character out of it: a cursor that was mistyped.
  private static void cut(List<String> pairs, RandomGenerator random) {
    var place = random.nextInt(pairs.size());
    var pair = pairs.get(place);
    var start = pair.indexOf('=') + 1;
    if (start > 0 && start < pair.length() && pair.indexOf('%') < 0) {
      var at = random.nextInt(start, pair.length());
      var end = random.nextBoolean() ? pair.length() : at + 1;
      pairs.set(place, pair.substring(0, at) + pair.substring(end));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
