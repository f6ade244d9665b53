package id.warta.archive;

/// How a story with its past is written as a line of a bundle.
public interface StoryLines {

  /// The line, UTF-8 without its end. Equal files give equal bytes.
  byte[] line(StoryFile file);

  /// The file that this line is, in whichever format it was written.
  ///
  /// @throws DamagedBundle if it is none
  StoryFile read(byte[] line);
}
