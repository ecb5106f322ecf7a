/** Makes catalogues from the vault and its key alone, and brings them into line with it. */
@NullMarked
package dev.strongroom.service.rebuild;

import org.jspecify.annotations.NullMarked;
