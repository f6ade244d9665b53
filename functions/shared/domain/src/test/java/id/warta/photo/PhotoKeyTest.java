package id.warta.photo;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoKeyTest {
  private static final String STORY = "0190b5f6-3c1e-7a2b-8f00-0123456789ab";
  private static final String PHOTO = "0190b5f6-3c1f-7000-8000-00000000000a";
  private static final PhotoKey KEY = new PhotoKey(new ArticleId(STORY), new PhotoId(PHOTO));

  @Test
  void files_are_named_after_story_and_photo() {
    assertThat(KEY.upload()).isEqualTo(STORY + "/" + PHOTO);
    assertThat(KEY.folder()).isEqualTo(STORY + "/" + PHOTO + "/");
    assertThat(KEY.rendition("1f2e", new Rendition(640, 480, Rendition.Encoding.JPEG)))
        .isEqualTo(STORY + "/" + PHOTO + "/1f2e-640.jpg");
    assertThat(KEY.rendition("1f2e", new Rendition(Crop.WIDE, 640, 360, Rendition.Encoding.WEBP)))
        .isEqualTo(STORY + "/" + PHOTO + "/1f2e-16x9-640.webp");
  }

  @Test
  void an_uploads_key_names_its_photo() {
    assertThat(PhotoKey.ofUpload(KEY.upload())).contains(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "readme.txt", STORY, STORY + "/", STORY + "/x", STORY + "/a/b"})
  void a_key_that_was_never_given_out_names_none(String key) {
    assertThat(PhotoKey.ofUpload(key)).isEmpty();
  }
}
