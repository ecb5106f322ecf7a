/** Store, folders, messages and their attachments ([MS-PST], section 2.4). */
@NullMarked
package dev.strongroom.pst.messaging;

import org.jspecify.annotations.NullMarked;
