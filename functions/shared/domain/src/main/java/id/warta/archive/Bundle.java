package id.warta.archive;

import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A file of the archive: stories of one day of publication, one JSON text a line (NDJSON), each
/// line a gzip member of its own (RFC 1952, 2.2). So the whole file is a valid gzip, and one ranged
/// read gives one story.
///
/// A bundle is named after its day and the SHA-256 of its bytes. The same stories give the same
/// bundle, so a run that is repeated leaves no second one behind, and nothing can be put in the
/// place of a bundle without its name telling.
///
/// @param name `2026/11/24/<64 hexadecimal digits>.ndjson.gz`
/// @param bytes of the file
/// @param parts of the file, in order
@SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
public record Bundle(String name, byte[] bytes, List<Part> parts) {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);
  private static final String ENDING = ".ndjson.gz";

  /// The member of one story.
  ///
  /// @param story that the member holds, as it stood
  /// @param earlierBodies the texts that the member holds besides the present one, by the versions
  ///   that brought them
  /// @param offset in bytes from the bundle's start
  /// @param length in bytes
  /// @param sha256 of the member, 64 hexadecimal digits
  public record Part(
      Article story, List<Integer> earlierBodies, long offset, int length, String sha256) {
    public Part {
      earlierBodies = List.copyOf(earlierBodies);
    }
  }

  public Bundle {
    parts = List.copyOf(parts);
  }

  /// Where a part's story is to be found from now on.
  public Archived place(Part part, Instant at, EarlierBodies earlierBodies) {
    return new Archived(
        name,
        part.offset(),
        part.length(),
        part.sha256(),
        at,
        part.story().version(),
        earlierBodies,
        part.story().summary().summary());
  }

  /// What a member of a bundle holds, its line's end included, to be closed by the caller.
  ///
  /// @throws IOException if it is no gzip
  static InputStream inflated(byte[] member) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(member));
  }

  /// Whether these bytes are what the name of a bundle says.
  public static boolean isNamedAfter(String name, byte[] bytes) {
    return name.endsWith("/" + sha256(bytes) + ENDING);
  }

  /// The line that a member of a bundle holds, without its end.
  ///
  /// @throws DamagedBundle if it is no member
  public static byte[] line(byte[] member) {
    try (var gzip = inflated(member)) {
      var line = gzip.readAllBytes();
      if (line.length == 0 || line[line.length - 1] != '\n') {
        throw new DamagedBundle("a line of the archive has no end");
      }
      return Arrays.copyOf(line, line.length - 1);
    } catch (IOException damaged) {
      throw new DamagedBundle("a part of the archive is no gzip", damaged);
    }
  }

  /// The lines of a whole bundle, each without its end.
  ///
  /// @throws DamagedBundle if it is none
  public static List<byte[]> lines(byte[] bundle) {
    var lines = new ArrayList<byte[]>();
    try (var gzip = inflated(bundle)) {
      var text = gzip.readAllBytes();
      var start = 0;
      for (var index = 0; index < text.length; index++) {
        if (text[index] == '\n') {
          lines.add(Arrays.copyOfRange(text, start, index));
          start = index + 1;
        }
      }
    } catch (IOException damaged) {
      throw new DamagedBundle("a bundle of the archive is no gzip", damaged);
    }
    return lines;
  }

  /// The SHA-256 of some bytes, as 64 hexadecimal digits.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// A bundle in the making.
  public static final class Writer {
    private final LocalDate day;
    private final StoryLines lines;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Part> parts = new ArrayList<>();

    /// @param day on which its stories were published
    public Writer(LocalDate day, StoryLines lines) {
      this.day = day;
      this.lines = lines;
    }

    /// Adds a story's line, of which only the bytes and the story itself are kept in memory.
    public void add(StoryFile file) {
      var member = member(lines.line(file));
      parts.add(
          new Part(
              file.story(),
              List.copyOf(file.earlierBodies().keySet()),
              bytes.size(),
              member.length,
              sha256(member)));
      bytes.writeBytes(member);
    }

    /// How long the bundle is by now, in bytes.
    public int size() {
      return bytes.size();
    }

    public Bundle done() {
      var whole = bytes.toByteArray();
      return new Bundle(FOLDER.format(day) + sha256(whole) + ENDING, whole, parts);
    }

    private static byte[] member(byte[] line) {
      var member = new ByteArrayOutputStream(line.length / 2 + 64);
      try (var gzip = new Best(member)) {
        gzip.write(line);
        gzip.write('\n');
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return member.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
      Best(ByteArrayOutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    }
  }
}
