package id.warta.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Reach] finds in a small program of a few classes.
class ReachTest {
  private static final String HERE = ReachTest.class.getName();

  private final ClassFiles classes = new ClassFiles(List.of(compiled()));
  private final Reach reach = Reach.of(HERE + "$Entry", classes);

  private static Path compiled() {
    try {
      return Path.of(ReachTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void follows_a_call_through_an_interface_to_the_class_that_is_there() {
    assertThat(texts()).contains("of the one that is made");
  }

  @Test
  void leaves_out_a_class_that_is_never_made() {
    assertThat(texts()).doesNotContain("of one that is never made");
  }

  @Test
  void leaves_out_a_method_that_nothing_calls() {
    assertThat(texts()).doesNotContain("in a method that nothing calls");
  }

  @Test
  void follows_a_lambda_and_a_reference() {
    assertThat(texts()).contains("in a lambda", "behind a reference");
  }

  @Test
  void takes_it_that_strangers_call_what_they_are_given() {
    assertThat(texts()).contains("for whoever sorts");
  }

  @Test
  void follows_what_is_inherited_and_what_runs_when_a_class_is_first_used() {
    assertThat(texts()).contains("inherited", "at first use");
  }

  @Test
  void refuses_a_handler_that_lambda_could_not_make() {
    assertThatThrownBy(() -> Reach.of(HERE + "$Port", classes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> texts() {
    return reach.bodies().values().stream().flatMap(body -> body.texts().stream()).toList();
  }

  private interface Port {
    String answer();
  }

  private abstract static class Base {
    String heirloom() {
      return "inherited";
    }
  }

  private static final class Made extends Base implements Port {
    @Override
    public String answer() {
      return "of the one that is made".concat(heirloom());
    }

    String unused() {
      return "in a method that nothing calls";
    }
  }

  private static final class NeverMade implements Port {
    @Override
    public String answer() {
      return "of one that is never made";
    }
  }

  private static final class ByLength implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
      return "for whoever sorts".indexOf(one) - other.length();
    }
  }

  private static final class Register {
    static final List<String> ENTRIES = List.of(entry());

    private static String entry() {
      return "at first use";
    }
  }

  private static final class Entry {
    private final List<String> read;

    Entry() {
      this(new Made());
    }

    private Entry(Port port) {
      read =
          Stream.of(first(() -> "in a lambda".concat(port.answer())), first(Entry::referenced))
              .sorted(new ByLength())
              .toList();
    }

    List<String> read() {
      return read;
    }

    private static String first(Supplier<String> supplier) {
      return supplier.get() + Register.ENTRIES.getFirst();
    }

    private static String referenced() {
      return "behind a reference";
    }
  }

  /// The rest of the program, which the entry does not lead to.
  static List<String> elsewhere() {
    return List.of(new NeverMade().answer(), new Made().unused(), new Entry().read().getFirst());
  }
}
