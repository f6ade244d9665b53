package id.warta.testkit.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Changes to a body that look at nothing but its bytes or its lines.
final class BytesMutations {
  private BytesMutations() {}

  static byte[] mutate(byte[] body, RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> flipped(body, random);
      case 3 -> joined(body, StrangeTexts.next(random).getBytes(UTF_8));
      case 4 -> joined("\ufeff".getBytes(UTF_8), body);
      case 5 -> joined(body, body);
      case 6 -> ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(UTF_8);
      default -> shuffled(body, random);
    };
  }

  private static byte[] flipped(byte[] body, RandomGenerator random) {
    var flipped = body.clone();
    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] shuffled(byte[] body, RandomGenerator random) {
    var lines = Arrays.asList(new String(body, UTF_8).split("(?<=\n)"));
    Collections.shuffle(lines, new Random(random.nextLong()));
    return String.join("", lines).getBytes(UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
