/// `infra/archive/verify`: whether every archived story is whole.
@NullMarked
package id.warta.verify;

import org.jspecify.annotations.NullMarked;
