package dev.strongroom.pst.convert;

import java.io.IOException;
import java.io.InputStream;

/** Where items come from, one after the other. */
interface SourceItems {
    /** Takes items. */
    interface Visitor {
        /** Takes an item, whose bytes are of use until this returns. */
        void item(ConvertedItem item, InputStream bytes) throws IOException;

        /** Is told of a file that is no item that can be converted. */
        void other(String name) throws IOException;
    }

    /** Visits all, in the order of their names. */
    void visit(Visitor visitor) throws IOException;
}
