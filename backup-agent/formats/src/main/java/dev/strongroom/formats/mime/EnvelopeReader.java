package dev.strongroom.formats.mime;

/** Reads envelopes from raw headers. Takes any bytes and never throws. */
public final class EnvelopeReader {
    private EnvelopeReader() {}

    /**
     * Reads a message that is wholly in memory.
     *
     * @see PartBoundaries#envelope() for one that streams by
     */
    public static Envelope read(byte[] message) {
        PartBoundaries scan = new PartBoundaries();
        scan.accept(message, 0, message.length);
        scan.end();
        return scan.envelope();
    }

    static Envelope read(HeaderFields fields, int attachments) {
        return new Envelope(
                HeaderText.plain(fields.value("message-id")),
                HeaderText.decoded(fields.value("from")),
                HeaderText.decoded(fields.value("to")),
                HeaderText.decoded(fields.value("subject")),
                MailDate.parse(fields.value("date")),
                attachments);
    }
}
