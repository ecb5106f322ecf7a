@NullMarked
package dev.strongroom.vault.store.s3;

import org.jspecify.annotations.NullMarked;
