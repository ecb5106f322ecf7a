/** The other origin: URLs that carry their own permission and refuse a token. */
@NullMarked
package dev.strongroom.simulator.microsoft.upload;

import org.jspecify.annotations.NullMarked;
