/** The wizard that makes a file of messages. */
@NullMarked
package dev.strongroom.console.export;

import org.jspecify.annotations.NullMarked;
