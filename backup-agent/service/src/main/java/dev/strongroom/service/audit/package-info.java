/** Who did what: the entries of the audit, and where they go. */
@NullMarked
package dev.strongroom.service.audit;

import org.jspecify.annotations.NullMarked;
