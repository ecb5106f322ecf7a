/** Import and export of mailbox items. */
@NullMarked
package dev.strongroom.simulator.microsoft.exchange;

import org.jspecify.annotations.NullMarked;
