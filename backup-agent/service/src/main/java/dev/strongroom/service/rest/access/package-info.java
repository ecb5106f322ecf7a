/** Who may call what: one filter and one annotation on every resource method. */
@NullMarked
package dev.strongroom.service.rest.access;

import org.jspecify.annotations.NullMarked;
