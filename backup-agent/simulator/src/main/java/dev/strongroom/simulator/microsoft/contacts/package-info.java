/** Contact folders, contacts and their photos. */
@NullMarked
package dev.strongroom.simulator.microsoft.contacts;

import org.jspecify.annotations.NullMarked;
