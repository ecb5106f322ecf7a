/** The wizard that brings messages back into a mailbox. */
@NullMarked
package dev.strongroom.console.restore;

import org.jspecify.annotations.NullMarked;
