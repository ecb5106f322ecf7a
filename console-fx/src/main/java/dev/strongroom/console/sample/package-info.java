/** An agent in memory with realistic data, for pictures of the screens and for tests. Nothing else uses it. */
@NullMarked
package dev.strongroom.console.sample;

import org.jspecify.annotations.NullMarked;
