/// JSON as a tree of values: read strictly, written compactly. A thin layer over jackson-core's
/// stream, since data binding costs a cold start five times as much.
@NullMarked
package id.warta.json;

import org.jspecify.annotations.NullMarked;
