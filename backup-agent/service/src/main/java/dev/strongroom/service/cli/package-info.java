/** The command line: options in, use cases called, results on standard output. It constructs nothing but itself. */
@NullMarked
package dev.strongroom.service.cli;

import org.jspecify.annotations.NullMarked;
