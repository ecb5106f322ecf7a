/** SharePoint: sites with lists, items, columns and pages; their libraries are drives. */
@NullMarked
package dev.strongroom.simulator.microsoft.site;

import org.jspecify.annotations.NullMarked;
