/** Settings of the console, of its agents and of the account. */
@NullMarked
package dev.strongroom.console.settings;

import org.jspecify.annotations.NullMarked;
