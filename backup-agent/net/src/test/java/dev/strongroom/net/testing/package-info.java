/** Proxies for tests, also of other modules. */
@NullMarked
package dev.strongroom.net.testing;

import org.jspecify.annotations.NullMarked;
