/**
 * What the product promises under bad input and faults, held to it from outside: the real command line as processes, real
 * mail servers, the stock restic.
 */
@NullMarked
package dev.strongroom.service.blackbox;

import org.jspecify.annotations.NullMarked;
