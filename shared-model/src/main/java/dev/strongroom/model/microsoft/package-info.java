/** Tenants of Microsoft 365: how an application signs in to one, what it may read there, and whose mailboxes there are. */
@NullMarked
package dev.strongroom.model.microsoft;

import org.jspecify.annotations.NullMarked;
