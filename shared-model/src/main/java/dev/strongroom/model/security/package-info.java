/** What an account asks of its users when they sign in. */
@NullMarked
package dev.strongroom.model.security;

import org.jspecify.annotations.NullMarked;
