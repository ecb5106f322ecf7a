package dev.strongroom.connectors;

import java.io.IOException;

/** An item's content can't be read to its end. The sink passes it on; the connector then reports a gap. */
public final class ContentLostException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param reason a sentence for the ledger */
    public ContentLostException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
