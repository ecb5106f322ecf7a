/** A vault in a bucket of Google Cloud Storage. The library's types stay in here. */
@NullMarked
package dev.strongroom.vault.store.google;

import org.jspecify.annotations.NullMarked;
