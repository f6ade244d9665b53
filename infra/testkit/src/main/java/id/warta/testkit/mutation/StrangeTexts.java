package id.warta.testkit.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that have surprised a program before.
final class StrangeTexts {
  private static final List<String> ALL =
      List.of(
          "",
          " ",
          "\t\n",
          "0",
          "-1",
          "1e9999",
          "null",
          "true",
          "[]",
          "{}",
          "../../etc/passwd",
          "' OR '1'='1",
          "<script>alert(1)</script>",
          "<p>Air <b>naik</p></b>",
          "&lt;&#x3c;&amp;",
          "${jndi:ldap://x}",
          "%00",
          "\u0000",
          "\u001b[31m",
          "\u200b\u202e\u2066",
          "\u00a0\u3000",
          "e\u0301\u0338",
          "ẞIİıſﬃ",
          "水位下降",
          "👩‍👩‍👧‍👦",
          "\ud83d\ude00".repeat(201),
          "٢٠٢٦",
          "x".repeat(2_500),
          "kata ".repeat(2_000),
          "2026-02-30",
          "2026-11-24",
          "0000-01-01",
          "9999-12-31",
          "2026-11-24T08:00:00",
          "2026-11-24T08:00:00+07:00",
          "9999-12-31T23:59:59Z",
          "0001-01-01T00:00:00+14:00",
          "00000000-0000-7000-8000-000000000000",
          "019AB4C2-7D10-7C3A-9A51-3F0E5D2B8C44",
          "PUBLISHED",
          "kapuas");

  private StrangeTexts() {}

  static String next(RandomGenerator random) {
    return pick(ALL, random);
  }

  static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
