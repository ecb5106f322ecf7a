package dev.strongroom.simulator.mail;

/** A file that hangs on a message; its bytes may be those of an earlier one's. */
public final class Attachment {
    /** The media type of a message that hangs on another (RFC 2046, section 5.2.1). */
    public static final String MESSAGE = "message/rfc822";

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    Attachment(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Not a copy. */
    public byte[] bytes() {
        return bytes;
    }
}
