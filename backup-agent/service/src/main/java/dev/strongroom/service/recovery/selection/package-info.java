/** What was chosen to be restored or exported: folders of a restore point and items in them. */
@NullMarked
package dev.strongroom.service.recovery.selection;

import org.jspecify.annotations.NullMarked;
