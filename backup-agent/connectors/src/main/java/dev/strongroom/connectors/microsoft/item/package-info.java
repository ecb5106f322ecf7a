/** Reads items of any kind: which of them are new or changed, and many at once. */
@NullMarked
package dev.strongroom.connectors.microsoft.item;

import org.jspecify.annotations.NullMarked;
