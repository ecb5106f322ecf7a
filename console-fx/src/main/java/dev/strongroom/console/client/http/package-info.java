/** Talks to an agent over HTTPS with a pinned certificate. */
@NullMarked
package dev.strongroom.console.client.http;

import org.jspecify.annotations.NullMarked;
