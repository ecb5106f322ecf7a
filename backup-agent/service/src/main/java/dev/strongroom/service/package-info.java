/**
 * The agent: jobs, backup, recovery, search, REST and the command line.
 */
@NullMarked
package dev.strongroom.service;

import org.jspecify.annotations.NullMarked;
