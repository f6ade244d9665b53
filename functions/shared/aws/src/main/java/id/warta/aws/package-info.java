/// The services of AWS that keep nothing of ours, each asked with one call: the CDN, which forgets
/// what is stale, and the event bus, which brings an order from one function to another.
@NullMarked
package id.warta.aws;

import org.jspecify.annotations.NullMarked;
