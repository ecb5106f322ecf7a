package dev.strongroom.formats.mime;

/** Counts a message's own attachments; those of a message attached to it belong to that one. */
final class AttachmentCount {
    private static final int NONE = Integer.MAX_VALUE;

    private int count;
    /** How many multiparts are open around the attached message that is being read. */
    private int attachedMessage = NONE;

    void leaf(boolean attachment) {
        if (attachment && attachedMessage == NONE) {
            count++;
        }
    }

    void message(int openParts) {
        if (attachedMessage == NONE) {
            count++;
            attachedMessage = openParts;
        }
    }

    /** A boundary line left so many multiparts open. */
    void delimiter(int openParts) {
        if (openParts <= attachedMessage) {
            attachedMessage = NONE;
        }
    }

    int count() {
        return count;
    }
}
