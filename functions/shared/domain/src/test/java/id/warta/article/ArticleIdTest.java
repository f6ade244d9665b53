package id.warta.article;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
class ArticleIdTest { @Test void works() { assertThat(new ArticleId("x").value()).isEqualTo("x"); } }
