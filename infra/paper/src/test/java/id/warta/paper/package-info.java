/// Tests of the whole paper: HTTP in, HTTP out, everything between as it is deployed.
@NullMarked
package id.warta.paper;

import org.jspecify.annotations.NullMarked;
