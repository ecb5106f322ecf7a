/**
 * Opens vaults and mailboxes beside other work, and ends work with a provider within seconds, whatever it waits for: signing
 * in, reading, writing.
 */
@NullMarked
package dev.strongroom.service.cancel;

import org.jspecify.annotations.NullMarked;
