package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.SinkFailedException;

/** No more messages are to be delivered. The cause is the sink's failure or an interruption; none for a stop. */
final class DeliveryEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    private DeliveryEndedException(String message) {
        super(message);
    }

    /** The sink wants no more for now. */
    static DeliveryEndedException stopped() {
        return new DeliveryEndedException("Stopped");
    }

    static DeliveryEndedException because(SinkFailedException failure) {
        DeliveryEndedException ended = new DeliveryEndedException("The sink failed");
        ended.initCause(failure);
        return ended;
    }

    static DeliveryEndedException because(InterruptedException interruption) {
        DeliveryEndedException ended = new DeliveryEndedException("Interrupted");
        ended.initCause(interruption);
        return ended;
    }
}
