/**
 * Simulated providers, a process of its own on loopback, for the demo and for tests.
 */
@NullMarked
package dev.strongroom.simulator;

import org.jspecify.annotations.NullMarked;
