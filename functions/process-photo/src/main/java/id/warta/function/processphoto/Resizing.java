package id.warta.function.processphoto;

import java.util.Arrays;

/// Makes pictures smaller: first by a whole factor, each pixel the mean of those that it stands
/// for, then by what is left with a Lanczos filter of three lobes.
final class Resizing {
  private static final int LOBES = 3;

  private Resizing() {}

  /// The picture at a size of at most its own, read row by row so that no second one of full size
  /// is needed.
  static Pixels to(int width, int height, Rows rows) {
    int factor = Math.max(1, Math.min(rows.width() / width, rows.height() / height));
    var means = means(rows, factor);
    return means.width() == width && means.height() == height
        ? means
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

  private static Pixels means(Rows rows, int factor) {
    int bands = rows.bands();
    var small =
        Pixels.blank(
            Math.ceilDiv(rows.width(), factor), Math.ceilDiv(rows.height(), factor), bands);
    var columns = new int[rows.width() * bands];
    for (int y = 0; y < small.height(); y++) {
      Arrays.fill(columns, 0);
      int first = y * factor;
      int after = Math.min(first + factor, rows.height());
      for (int row = first; row < after; row++) {
        rows.add(row, columns);
      }
      int to = y * small.width() * bands;
      for (int x = 0; x < small.width(); x++) {
        int left = x * factor;
        int right = Math.min(left + factor, rows.width());
        float share = 1f / ((right - left) * (after - first));
        for (int band = 0; band < bands; band++) {
          int sum = 0;
          for (int at = left * bands + band; at < right * bands; at += bands) {
            sum += columns[at];
          }
          small.samples()[to++] = (byte) (sum * share + 0.5f);
        }
      }
    }
    return small;
  }

  /// @param scaleX how many pixels of the picture one of the answer stands for, sideways
  /// @param scaleY the same, downwards
  private static Pixels filtered(
      Pixels picture, int width, int height, double scaleX, double scaleY) {
    var across = Weights.of(picture.width(), width, scaleX);
    var down = Weights.of(picture.height(), height, scaleY);
    int length = width * picture.bands();
    var small = Pixels.blank(width, height, picture.bands());
    var narrowed = new float[down.taps][length];
    var narrowedUpTo = 0;
    var sum = new float[length];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      for (; narrowedUpTo < down.first[y] + down.taps; narrowedUpTo++) {
        narrow(picture, narrowedUpTo, across, narrowed[narrowedUpTo % down.taps]);
      }
      for (int tap = 0; tap < down.taps; tap++) {
        float weight = down.weights[y * down.taps + tap];
        var row = narrowed[(down.first[y] + tap) % down.taps];
        for (int at = 0; at < length; at++) {
          sum[at] += weight * row[at];
        }
      }
      for (int at = 0; at < length; at++) {
        small.samples()[y * length + at] = (byte) Math.clamp((int) (sum[at] + 0.5f), 0, 255);
      }
    }
    return small;
  }

  private static void narrow(Pixels picture, int y, Weights across, float[] into) {
    int bands = picture.bands();
    var row = new float[picture.width() * bands];
    for (int at = 0; at < row.length; at++) {
      row[at] = picture.samples()[y * row.length + at] & 0xff;
    }
    for (int to = 0, x = 0; to < into.length; to += bands, x++) {
      for (int band = 0; band < bands; band++) {
        float sum = 0;
        int at = across.first[x] * bands + band;
        for (int tap = x * across.taps; tap < (x + 1) * across.taps; tap++, at += bands) {
          sum += across.weights[tap] * row[at];
        }
        into[to + band] = sum;
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
