/**
 * The desktop console, which connects to one or many agents.
 */
@NullMarked
package dev.strongroom.console;

import org.jspecify.annotations.NullMarked;
