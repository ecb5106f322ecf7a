/** The node database: blocks, pages and the two trees that find them ([MS-PST], section 2.2). */
@NullMarked
package dev.strongroom.pst.ndb;

import org.jspecify.annotations.NullMarked;
