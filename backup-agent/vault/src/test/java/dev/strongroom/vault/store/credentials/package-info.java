@NullMarked
package dev.strongroom.vault.store.credentials;

import org.jspecify.annotations.NullMarked;
