package dev.strongroom.console.client;

import java.util.Optional;

/** The agent shows another certificate than the accepted one. Nothing was sent to it. */
public final class ChangedCertificateException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final Fingerprint shown;

    /** Made before anything is sent. */
    public ChangedCertificateException(Fingerprint shown) {
        super("agent-certificate-changed", Optional.empty(),
                "The agent shows another certificate than the one accepted earlier.", null);
        this.shown = shown;
    }

    /** What the agent showed this time. */
    public Fingerprint shown() {
        return shown;
    }
}
