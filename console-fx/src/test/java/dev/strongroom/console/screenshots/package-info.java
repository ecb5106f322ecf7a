/** What every screen must keep to, looked at in the same scenes that the pictures show. */
@NullMarked
package dev.strongroom.console.screenshots;

import org.jspecify.annotations.NullMarked;
