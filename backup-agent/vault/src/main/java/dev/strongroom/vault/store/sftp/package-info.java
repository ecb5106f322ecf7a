/** A vault in a directory of another machine, by SFTP. The types of the SSH library stay in here. */
@NullMarked
package dev.strongroom.vault.store.sftp;

import org.jspecify.annotations.NullMarked;
