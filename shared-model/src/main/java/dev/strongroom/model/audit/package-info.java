/** What the security audit tells. */
@NullMarked
package dev.strongroom.model.audit;

import org.jspecify.annotations.NullMarked;
