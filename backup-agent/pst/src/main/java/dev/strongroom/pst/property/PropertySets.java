package dev.strongroom.pst.property;

import java.util.UUID;

/** The sets of names that Outlook knows ([MS-OXPROPS], section 1.3.2). */
public final class PropertySets {
    /** Names that anybody may use, such as {@code Keywords}. */
    public static final UUID PUBLIC_STRINGS = UUID.fromString("00020329-0000-0000-C000-000000000046");
    /** What all kinds of items have. */
    public static final UUID COMMON = UUID.fromString("00062008-0000-0000-C000-000000000046");
    /** Contacts. */
    public static final UUID ADDRESS = UUID.fromString("00062004-0000-0000-C000-000000000046");
    /** Events. */
    public static final UUID APPOINTMENT = UUID.fromString("00062002-0000-0000-C000-000000000046");
    /** Tasks. */
    public static final UUID TASK = UUID.fromString("00062003-0000-0000-C000-000000000046");
    /** Notes. */
    public static final UUID NOTE = UUID.fromString("0006200E-0000-0000-C000-000000000046");
    /** Journal entries. */
    public static final UUID LOG = UUID.fromString("0006200A-0000-0000-C000-000000000046");
    /** Invitations. */
    public static final UUID MEETING = UUID.fromString("6ED8DA90-450B-101B-98DA-00AA003F1305");
    /** Fields of a message's header, by their names. */
    public static final UUID INTERNET_HEADERS = UUID.fromString("00020386-0000-0000-C000-000000000046");
    /** The set that Outlook itself numbers as the first and in which names stand for fixed numbers. */
    public static final UUID MAPI = UUID.fromString("00020328-0000-0000-C000-000000000046");

    private PropertySets() {}
}
