package dev.strongroom.pst.convert;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.pst.mapi.MailState;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where items come from, one after the other. */
interface SourceItems {
    /**
     * An item.
     *
     * @param folder the names of its folder and of those above, from the top
     * @param name what tells it from the others of the source
     * @param size in bytes; 0 when nobody knows before it is read
     */
    record Item(ItemKind kind, List<String> folder, String name, long size, MailState state) {
        public Item {
            folder = List.copyOf(folder);
        }
    }

    /** Takes items. */
    interface Visitor {
        /** Takes an item, whose bytes are of use until this returns. */
        void item(Item item, InputStream bytes) throws IOException;

        /** Is told of a file that is no item that can be converted. */
        void other(String name) throws IOException;
    }

    /** Visits all, in the order of their names. */
    void visit(Visitor visitor) throws IOException;
}
