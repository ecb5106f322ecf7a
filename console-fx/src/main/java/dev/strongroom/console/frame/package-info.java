/** The window around every screen: navigation, switchers, go-to, running jobs, messages. */
@NullMarked
package dev.strongroom.console.frame;

import org.jspecify.annotations.NullMarked;
