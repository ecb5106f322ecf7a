/** Makes Outlook files of files: directories, ZIP archives and mailboxes of mail. */
@NullMarked
package dev.strongroom.pst.convert;

import org.jspecify.annotations.NullMarked;
