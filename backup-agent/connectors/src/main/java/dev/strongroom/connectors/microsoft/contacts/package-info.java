/** Reads the contacts of a mailbox as vCards. */
@NullMarked
package dev.strongroom.connectors.microsoft.contacts;

import org.jspecify.annotations.NullMarked;
