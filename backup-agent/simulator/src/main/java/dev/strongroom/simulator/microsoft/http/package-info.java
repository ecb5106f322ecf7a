/** Requests, answers, routes, and the server that carries them. */
@NullMarked
package dev.strongroom.simulator.microsoft.http;

import org.jspecify.annotations.NullMarked;
