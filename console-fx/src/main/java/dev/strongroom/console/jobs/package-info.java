/** What runs and what ran. */
@NullMarked
package dev.strongroom.console.jobs;

import org.jspecify.annotations.NullMarked;
