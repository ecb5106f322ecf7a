package dev.strongroom.pst.property;

/** The bits of {@link MessageProperties#FLAGS} ([MS-OXCMSG], section 2.2.1.6). */
public final class MessageFlags {
    public static final int READ = 0x1;
    public static final int UNMODIFIED = 0x2;
    /** A draft. */
    public static final int UNSENT = 0x8;
    public static final int HAS_ATTACHMENTS = 0x10;
    /** Written by the owner of the mailbox. */
    public static final int FROM_ME = 0x20;

    private MessageFlags() {}
}
