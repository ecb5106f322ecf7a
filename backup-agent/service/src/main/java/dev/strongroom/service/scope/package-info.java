/** Who asks, for which account, and what they may do: the first argument of every use case. */
@NullMarked
package dev.strongroom.service.scope;

import org.jspecify.annotations.NullMarked;
