package id.warta.photo;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhotoWarningsTest {
  private static final PhotoId ID = new PhotoId("019ab000-0000-7000-8000-000000000001");

  @Test
  void names_each_photo_that_lacks_alt_text_or_credit() {
    assertThat(codes(PhotoTexts.NONE, ready(null)))
        .containsExactly("PHOTO_WITHOUT_ALT", "PHOTO_WITHOUT_CREDIT");
    assertThat(PhotoWarnings.of(List.of(new Photo(ID, PhotoTexts.NONE, ready(null)))))
        .allSatisfy(warning -> assertThat(warning.detail()).contains(ID.value()));
  }

  @Test
  void a_credit_of_the_file_is_one() {
    assertThat(codes(new PhotoTexts(null, null, "Jembatan", null), ready("FADLI/SB"))).isEmpty();
    assertThat(codes(new PhotoTexts(null, "FADLI/SB", "Jembatan", null), ready(null))).isEmpty();
  }

  @Test
  void what_cannot_be_shown_lacks_nothing() {
    var pending = new PhotoFile.Pending("image/jpeg", 1, "", Instant.EPOCH);

    assertThat(codes(PhotoTexts.NONE, pending)).isEmpty();
    assertThat(codes(PhotoTexts.NONE, new PhotoFile.Rejected(Rejection.HEIC))).isEmpty();
  }

  private static PhotoFile ready(@Nullable String credit) {
    return new PhotoFile.Ready(4, 3, "1f2e", null, null, credit);
  }

  private static List<String> codes(PhotoTexts texts, PhotoFile file) {
    return PhotoWarnings.of(List.of(new Photo(ID, texts, file))).stream()
        .map(Warning::code)
        .toList();
  }
}
