package dev.strongroom.pst.property;

/** What kind of value a property has ([MS-OXCDATA], section 2.11.1); those that are written here. */
public enum PropertyType {
    /** 16 bits. */
    INT16(0x0002, 2),
    /** 32 bits. */
    INT32(0x0003, 4),
    /** A floating point number of 64 bits. */
    FLOAT64(0x0005, 8),
    /** Yes or no. */
    BOOLEAN(0x000b, 1),
    /** Another node, such as the message that an attachment is. */
    OBJECT(0x000d, 0),
    /** 64 bits. */
    INT64(0x0014, 8),
    /** Text in UTF-16LE without an end mark. */
    TEXT(0x001f, 0),
    /** A time (FILETIME): steps of 100 ns since 1601 in UTC. */
    TIME(0x0040, 8),
    /** A GUID. */
    GUID(0x0048, 16),
    /** Bytes. */
    BINARY(0x0102, 0),
    /** Many numbers of 32 bits. */
    INT32S(0x1003, 0),
    /** Many texts. */
    TEXTS(0x101f, 0),
    /** Many times bytes. */
    BINARIES(0x1102, 0);

    private final int code;
    private final int width;

    PropertyType(int code, int width) {
        this.code = code;
        this.width = width;
    }

    /** Its number in files. */
    public int code() {
        return code;
    }

    /** The bytes of a value; 0 where that depends on the value. */
    public int width() {
        return width;
    }
}
