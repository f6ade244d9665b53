/// Between API Gateway and Java: an HTTP API event (payload format 2.0) becomes an [HttpCall], an
/// [HttpReply] becomes the answer, and whatever goes wrong on the way becomes a problem (RFC 9457).
@NullMarked
package id.warta.edge;

import org.jspecify.annotations.NullMarked;
