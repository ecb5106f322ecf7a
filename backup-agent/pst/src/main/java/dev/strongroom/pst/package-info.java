/**
 * Outlook's personal folder files (PST, Unicode), as [MS-PST] describes them. The layers, from the bytes up:
 * {@code ndb} (blocks, pages, trees of nodes), {@code ltp} (heaps, property and table contexts), {@code messaging} (store,
 * folders, messages), {@code mapi} (what an item is in properties), {@code split} (several files); {@code property} is
 * what they hand each other, and {@code check} reads a file and finds what is wrong with it.
 */
@NullMarked
package dev.strongroom.pst;

import org.jspecify.annotations.NullMarked;
