package id.warta.archive;

import id.warta.article.ArticleId;
import id.warta.body.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// How a story with its past is written as a line of a bundle.
public interface StoryLines {

  /// The line, UTF-8 without its end. Equal files give equal bytes.
  byte[] line(StoryFile file);

  /// The file that this line is, in whichever format it was written.
  ///
  /// @throws DamagedBundle if it is none
  StoryFile read(byte[] line);

  /// The last text of a line, read without the story's past, which may be long.
  ///
  /// @param bodyVersion the version that must have brought it
  /// @return empty if another one did
  /// @throws DamagedBundle if the line is none, or another story's
  Optional<Body> lastBody(InputStream line, ArticleId id, int bodyVersion) throws IOException;
}
