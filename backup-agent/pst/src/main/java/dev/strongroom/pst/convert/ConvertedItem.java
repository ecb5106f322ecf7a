package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.MailState;
import java.util.List;

/**
 * A file that becomes an item of an Outlook file, or several.
 *
 * @param folder the names of its folder and of those above, from the top
 * @param name what tells it from the others, in the report
 * @param size in bytes; 0 when nobody knows before it is read
 * @param state what the mailbox knows of a message; of use for mail alone
 */
public record ConvertedItem(FileKind kind, List<String> folder, String name, long size, MailState state) {
    public ConvertedItem {
        folder = List.copyOf(folder);
    }
}
