/// Signed calls of the services of AWS that we ask without a client of the SDK: S3, the CDN and the
/// event bus. What is asked of which service is said by the modules that build on this one.
@NullMarked
package id.warta.signed;

import org.jspecify.annotations.NullMarked;
