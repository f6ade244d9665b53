/// The buckets: keeps the domain's ports [id.warta.photo.Uploads] and [id.warta.photo.Media] in S3.
@NullMarked
package id.warta.s3;

import org.jspecify.annotations.NullMarked;
