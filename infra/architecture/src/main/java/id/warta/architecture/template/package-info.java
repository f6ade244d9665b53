/// template.yaml, and the rules that it is held to.
@NullMarked
package id.warta.architecture.template;

import org.jspecify.annotations.NullMarked;
