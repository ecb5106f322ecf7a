/** Keys, encryption and authentication as restic does them (doc/design.rst, "Keys, Encryption and MAC"). */
@NullMarked
package dev.strongroom.vault.crypto;

import org.jspecify.annotations.NullMarked;
