/** Locks as restic's, so that its programs and ours respect each other. */
@NullMarked
package dev.strongroom.vault.lock;

import org.jspecify.annotations.NullMarked;
