/** Nodes that several screens share. They show what they are given and do nothing else. */
@NullMarked
package dev.strongroom.console.control;

import org.jspecify.annotations.NullMarked;
