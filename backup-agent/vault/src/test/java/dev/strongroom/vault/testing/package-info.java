/** What the tests of several packages use. */
@NullMarked
package dev.strongroom.vault.testing;

import org.jspecify.annotations.NullMarked;
