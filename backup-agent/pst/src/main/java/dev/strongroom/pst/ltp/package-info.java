/** Lists, tables and properties: what nodes hold ([MS-PST], section 2.3). */
@NullMarked
package dev.strongroom.pst.ltp;

import org.jspecify.annotations.NullMarked;
