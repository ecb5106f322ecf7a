/** What connections to all providers have in common: whom they trust. */
@NullMarked
package dev.strongroom.connectors.net;

import org.jspecify.annotations.NullMarked;
