/** A vault in a container of Azure Blob Storage. The SDK's types stay in here. */
@NullMarked
package dev.strongroom.vault.store.azure;

import org.jspecify.annotations.NullMarked;
