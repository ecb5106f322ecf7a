/** Makes the index of a vault anew where it is damaged or incomplete. */
@NullMarked
package dev.strongroom.vault.repair;

import org.jspecify.annotations.NullMarked;
