/// The functions together in one process, on one store and at one time, which a test sets. What
/// needs the packaged functions and HTTP is in `infra/paper`.
@NullMarked
package id.warta.rehearsal;

import org.jspecify.annotations.NullMarked;
