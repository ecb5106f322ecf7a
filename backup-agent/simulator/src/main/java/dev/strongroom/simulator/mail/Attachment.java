package dev.strongroom.simulator.mail;

/** A file that hangs on a message; its bytes may be those of an earlier one's. */
final class Attachment {
    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    Attachment(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /** Not a copy. */
    byte[] bytes() {
        return bytes;
    }
}
