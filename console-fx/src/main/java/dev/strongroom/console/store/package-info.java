/** What the console remembers between two starts: agents, theme, language. Never a token or a password. */
@NullMarked
package dev.strongroom.console.store;

import org.jspecify.annotations.NullMarked;
