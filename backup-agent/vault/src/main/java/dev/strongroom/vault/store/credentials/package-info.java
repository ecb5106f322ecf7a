/** What object stores want to know before they let anybody in. */
@NullMarked
package dev.strongroom.vault.store.credentials;

import org.jspecify.annotations.NullMarked;
