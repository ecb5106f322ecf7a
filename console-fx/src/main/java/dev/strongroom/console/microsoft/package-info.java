/** Forms about tenants of Microsoft 365: how to sign in, what is missing, whose mailboxes are backed up. */
@NullMarked
package dev.strongroom.console.microsoft;

import org.jspecify.annotations.NullMarked;
