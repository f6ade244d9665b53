/// The buckets: keeps the domain's ports [id.warta.photo.Uploads], [id.warta.photo.Media] and
/// [id.warta.archive.Bundles] in S3.
@NullMarked
package id.warta.s3;

import org.jspecify.annotations.NullMarked;
