/** The way out of this machine, whoever is at its end: whom to trust, and proxies between. */
@NullMarked
package dev.strongroom.net;

import org.jspecify.annotations.NullMarked;
