/** Reads Microsoft 365 through Microsoft Graph: people, and what lies in their mailboxes. */
@NullMarked
package dev.strongroom.connectors.microsoft;

import org.jspecify.annotations.NullMarked;
