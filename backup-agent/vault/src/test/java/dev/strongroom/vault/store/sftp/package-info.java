@NullMarked
package dev.strongroom.vault.store.sftp;

import org.jspecify.annotations.NullMarked;
