package id.warta.function.requestphotoupload;

import id.warta.feedback.Fault;
import id.warta.filing.IdempotencyKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Uploads.Declared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody says of a photo that he is about to send.
///
/// @param declared what the file is; to be relied on only where there are no faults
/// @param faults everything that is wrong with the request
/// @param key `null` if the caller gave none
record PhotoRequest(
    Declared declared, PhotoTexts texts, List<Fault> faults, @Nullable IdempotencyKey key) {}
