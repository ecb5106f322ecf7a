/** What the console asks of an agent: blocking calls, sealed errors, live events. Nothing here knows HTTP. */
@NullMarked
package dev.strongroom.console.client;

import org.jspecify.annotations.NullMarked;
