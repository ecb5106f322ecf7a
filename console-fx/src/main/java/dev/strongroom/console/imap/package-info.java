/** Forms about an IMAP server that several screens share. */
@NullMarked
package dev.strongroom.console.imap;

import org.jspecify.annotations.NullMarked;
