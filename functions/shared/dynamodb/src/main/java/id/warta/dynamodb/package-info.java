/// The table: its keys, its items and its queries. Nothing outside this package knows them.
///
/// A story is a set of items, and [StoryItems] says which. A change writes the difference between
/// the sets before and after it, in one transaction ([StoryTransaction]).
@NullMarked
package id.warta.dynamodb;

import org.jspecify.annotations.NullMarked;
