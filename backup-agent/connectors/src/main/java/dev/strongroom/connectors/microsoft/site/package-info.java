/** SharePoint: sites with their libraries, lists and pages. */
@NullMarked
package dev.strongroom.connectors.microsoft.site;

import org.jspecify.annotations.NullMarked;
