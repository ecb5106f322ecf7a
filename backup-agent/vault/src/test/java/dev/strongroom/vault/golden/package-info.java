/** Repositories that released programs wrote, which every later version must read. */
@NullMarked
package dev.strongroom.vault.golden;

import org.jspecify.annotations.NullMarked;
