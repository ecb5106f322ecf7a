/** Spreads a mailbox over files of a size that Outlook takes. */
@NullMarked
package dev.strongroom.pst.split;

import org.jspecify.annotations.NullMarked;
