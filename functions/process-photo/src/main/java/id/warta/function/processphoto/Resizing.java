package id.warta.function.processphoto;

import java.util.Arrays;

/// Makes pictures smaller: first by a whole factor, each pixel the mean of those that it stands
/// for, then by what is left with a Lanczos filter of three lobes.
final class Resizing {
  private static final int LOBES = 3;

  /// At least so much is left to the filter: at nearly one to one it would only blur what the mean
  /// has blurred already.
  private static final double LEFT_TO_FILTER = 1.25;

  private Resizing() {}

  /// The picture at a size of at most its own, read row by row so that no second one of full size
  /// is needed.
  static Pixels to(int width, int height, Rows rows) {
    double scale = Math.min((double) rows.width() / width, (double) rows.height() / height);
    boolean whole = width * (int) scale == rows.width() && height * (int) scale == rows.height();
    int factor = Math.max(1, (int) (whole ? scale : scale / LEFT_TO_FILTER));
    var means = new Means(rows, factor);
    return whole
        ? means.picture()
        : filtered(
            means,
            width,
            height,
            (double) rows.width() / factor / width,
            (double) rows.height() / factor / height);
  }

  static Pixels to(int width, int height, Pixels picture) {
    return to(width, height, Rows.OfBytes.of(picture.raster()));
  }

  /// A picture reduced by a whole factor, made row by row as it is read.
  private static final class Means {
    private final Rows rows;
    private final int factor;
    private final int[] columns;
    private final int width;
    private final int height;
    private final int bands;

    Means(Rows rows, int factor) {
      this.rows = rows;
      this.factor = factor;
      this.columns = new int[rows.width() * rows.bands()];
      this.width = Math.ceilDiv(rows.width(), factor);
      this.height = Math.ceilDiv(rows.height(), factor);
      this.bands = rows.bands();
    }

    void read(int y, float[] into) {
      Arrays.fill(columns, 0);
      int first = y * factor;
      int after = Math.min(first + factor, rows.height());
      for (int row = first; row < after; row++) {
        rows.add(row, columns);
      }
      if (factor == 1) {
        for (int at = 0; at < into.length; at++) {
          into[at] = columns[at];
        }
        return;
      }
      for (int x = 0, to = 0; x < width; x++) {
        int left = x * factor;
        int right = Math.min(left + factor, rows.width());
        float share = 1f / ((right - left) * (after - first));
        for (int band = 0; band < bands; band++) {
          int sum = 0;
          for (int at = left * bands + band; at < right * bands; at += bands) {
            sum += columns[at];
          }
          into[to++] = sum * share;
        }
      }
    }

    Pixels picture() {
      var picture = Pixels.blank(width, height, bands);
      var row = new float[width * bands];
      for (int y = 0; y < height; y++) {
        read(y, row);
        for (int at = 0; at < row.length; at++) {
          picture.samples()[y * row.length + at] = (byte) (row[at] + 0.5f);
        }
      }
      return picture;
    }
  }

  /// @param scaleX how many pixels of the picture one of the answer stands for, sideways
  /// @param scaleY the same, downwards
  private static Pixels filtered(
      Means picture, int width, int height, double scaleX, double scaleY) {
    var across = Weights.of(picture.width, width, scaleX);
    var down = Weights.of(picture.height, height, scaleY);
    int length = width * picture.bands;
    var small = Pixels.blank(width, height, picture.bands);
    var row = new float[picture.width * picture.bands];
    var narrowed = new float[down.taps][length];
    var narrowedUpTo = 0;
    var sum = new float[length];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      for (; narrowedUpTo < down.first[y] + down.taps; narrowedUpTo++) {
        picture.read(narrowedUpTo, row);
        narrow(row, picture.bands, across, narrowed[narrowedUpTo % down.taps]);
      }
      for (int tap = 0; tap < down.taps; tap++) {
        float weight = down.weights[y * down.taps + tap];
        var line = narrowed[(down.first[y] + tap) % down.taps];
        for (int at = 0; at < length; at++) {
          sum[at] += weight * line[at];
        }
      }
      for (int at = 0; at < length; at++) {
        small.samples()[y * length + at] = (byte) Math.clamp((int) (sum[at] + 0.5f), 0, 255);
      }
    }
    return small;
  }

  private static void narrow(float[] row, int bands, Weights across, float[] into) {
    for (int to = 0, x = 0; to < into.length; to += bands, x++) {
      int at = across.first[x] * bands;
      int tap = x * across.taps;
      // Three samples at once, for nearly every picture has three and this takes the longest.
      float first = 0;
      float second = 0;
      float third = 0;
      float fourth = 0;
      for (int end = tap + across.taps; tap < end; tap++, at += bands) {
        float weight = across.weights[tap];
        first += weight * row[at];
        second += weight * row[at + 1];
        third += weight * row[at + 2];
        if (bands == 4) {
          fourth += weight * row[at + 3];
        }
      }
      into[to] = first;
      into[to + 1] = second;
      into[to + 2] = third;
      if (bands == 4) {
        into[to + 3] = fourth;
      }
    }
  }

  /// Which pixels, and how much of each, make one pixel of the answer, in one direction.
  private static final class Weights {
    private final int taps;
    private final int[] first;
    private final float[] weights;

    private Weights(int taps, int length) {
      this.taps = taps;
      this.first = new int[length];
      this.weights = new float[length * taps];
    }

    static Weights of(int source, int target, double scale) {
      double reach = LOBES * Math.max(1, scale);
      var all = new Weights(Math.min(source, (int) Math.ceil(reach * 2) + 1), target);
      for (int to = 0; to < target; to++) {
        double middle = (to + 0.5) * scale - 0.5;
        int first = Math.clamp((long) Math.ceil(middle - reach), 0, source - all.taps);
        all.first[to] = first;
        double sum = 0;
        for (int tap = 0; tap < all.taps; tap++) {
          sum += lanczos((first + tap - middle) / Math.max(1, scale));
        }
        for (int tap = 0; tap < all.taps; tap++) {
          all.weights[to * all.taps + tap] =
              (float) (lanczos((first + tap - middle) / Math.max(1, scale)) / sum);
        }
      }
      return all;
    }

    private static double lanczos(double x) {
      if (Math.abs(x) >= LOBES) {
        return 0;
      }
      return x == 0
          ? 1
          : LOBES
              * Math.sin(Math.PI * x)
              * Math.sin(Math.PI * x / LOBES)
              / (Math.PI * Math.PI * x * x);
    }
  }
}
