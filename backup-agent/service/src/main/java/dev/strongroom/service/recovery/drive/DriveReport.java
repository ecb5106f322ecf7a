package dev.strongroom.service.recovery.drive;

import dev.strongroom.service.catalogue.CatalogueItem;
import java.io.IOException;
import java.util.List;

/** Is told what is not there as it was stored. */
interface DriveReport {
    /** How much is missing. */
    enum Loss {
        /** It is not there. */
        WHOLE,
        /** It is there, and something of it is not. */
        PART
    }

    /**
     * Something was lost.
     *
     * @param path its names from the root
     */
    void lost(Loss loss, CatalogueItem item, List<String> path, String reason) throws IOException;
}
