/** What mail, contacts, events, tasks and notes are in Outlook's properties. */
@NullMarked
package dev.strongroom.pst.mapi;

import org.jspecify.annotations.NullMarked;
