package id.warta.testkit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [Bundles] does.
public interface BundlesContract {
  Bundles bundles();

  @Test
  default void reads_a_bundle_whole_and_in_part() {
    var name = "2026/11/24/" + UUID.randomUUID() + ".ndjson.gz";
    bundles().put(name, "0123456789".getBytes(UTF_8));

    assertThat(bundles().read(name).orElseThrow()).asString(UTF_8).isEqualTo("0123456789");
    assertThat(bundles().read(name, 3, 4).orElseThrow()).asString(UTF_8).isEqualTo("3456");
    assertThat(bundles().read(name, 0, 10).orElseThrow()).asString(UTF_8).isEqualTo("0123456789");
  }

  @Test
  default void never_writes_over_a_bundle() {
    var name = "2026/11/24/" + UUID.randomUUID() + ".ndjson.gz";
    bundles().put(name, "first".getBytes(UTF_8));
    bundles().put(name, "other".getBytes(UTF_8));

    assertThat(bundles().read(name).orElseThrow()).asString(UTF_8).isEqualTo("first");
  }

  @Test
  default void finds_nothing_where_nothing_is_or_where_it_ends_too_soon() {
    var name = "2026/11/24/" + UUID.randomUUID() + ".ndjson.gz";
    assertThat(bundles().read(name)).isEmpty();
    assertThat(bundles().read(name, 0, 1)).isEmpty();

    bundles().put(name, "0123456789".getBytes(UTF_8));

    assertThat(bundles().read(name, 8, 4)).isEmpty();
    assertThat(bundles().read(name, 20, 4)).isEmpty();
  }

  @Test
  default void lists_the_names_in_order_and_goes_on_after_one() {
    var folder = "1999/" + UUID.randomUUID() + "/";
    var names = List.of(folder + "a", folder + "b", folder + "c");
    names.reversed().forEach(name -> bundles().put(name, "x".getBytes(UTF_8)));

    var listed = new ArrayList<String>();
    var page = bundles().list(null);
    while (!page.isEmpty()) {
      listed.addAll(page);
      page = bundles().list(page.getLast());
    }

    assertThat(listed).containsSubsequence(names).isSorted().doesNotHaveDuplicates();
    assertThat(bundles().list(names.getFirst())).startsWith(names.get(1), names.get(2));
  }
}
