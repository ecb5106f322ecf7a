/** The account's tasks at a glance. */
@NullMarked
package dev.strongroom.console.home;

import org.jspecify.annotations.NullMarked;
