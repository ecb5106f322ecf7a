/** Users, groups, licences and the organization. */
@NullMarked
package dev.strongroom.simulator.microsoft.directory;

import org.jspecify.annotations.NullMarked;
