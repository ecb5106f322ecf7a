/** Properties and their values, as all layers above blocks speak of them ([MS-OXCDATA], section 2.11). */
@NullMarked
package dev.strongroom.pst.property;

import org.jspecify.annotations.NullMarked;
