/** Measures this program beside what people use today, on this machine, in one run. */
@NullMarked
package dev.strongroom.service.bench;

import org.jspecify.annotations.NullMarked;
