/** The bytes of stored items, checked against their content ids as they are read. */
@NullMarked
package dev.strongroom.service.recovery.content;

import org.jspecify.annotations.NullMarked;
