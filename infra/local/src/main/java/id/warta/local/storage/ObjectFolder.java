package id.warta.local.storage;

import id.warta.local.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/// Where objects lie: files, with what S3 knows of them in the files' extended attributes.
final class ObjectFolder {
  private ObjectFolder() {}

  /// Opens the store.
  ///
  /// @param data where objects are kept; empty: in `scratch`, or in memory where files there can
  ///   have no attributes
  /// @throws CannotStart if files in `data` can have no attributes
  static BlobStore open(Optional<Path> data, Path scratch) {
    try {
      var folder = Files.createDirectories(data.orElse(scratch));
      if (keepsAttributes(folder)) {
        return new FilesystemNio2BlobStore(folder.toString());
      }
      if (data.isPresent()) {
        throw new CannotStart(
            "Files in " + folder + " can have no extended attributes, which objects need.");
      }
      return new TransientNio2BlobStore();
    } catch (IOException failure) {
      throw new CannotStart("The folder for objects cannot be made: " + failure, failure);
    }
  }

  private static boolean keepsAttributes(Path folder) throws IOException {
    var file = Files.createTempFile(folder, "attributes", "");
    try {
      var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
      return view != null && view.write("user.warta", ByteBuffer.wrap(new byte[1])) == 1;
    } catch (IOException | UnsupportedOperationException none) {
      return false;
    } finally {
      Files.delete(file);
    }
  }
}
