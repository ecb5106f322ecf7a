package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What contacts have ([MS-OXOCNTC], section 2.2.1). */
public final class ContactProperties {
    public static final Property DISPLAY_NAME = Property.of(0x3001, TEXT);
    public static final Property SUFFIX = Property.of(0x3A05, TEXT);
    public static final Property GIVEN_NAME = Property.of(0x3A06, TEXT);
    public static final Property BUSINESS_PHONE = Property.of(0x3A08, TEXT);
    public static final Property HOME_PHONE = Property.of(0x3A09, TEXT);
    public static final Property SURNAME = Property.of(0x3A11, TEXT);
    public static final Property COMPANY = Property.of(0x3A16, TEXT);
    public static final Property TITLE = Property.of(0x3A17, TEXT);
    public static final Property DEPARTMENT = Property.of(0x3A18, TEXT);
    public static final Property MOBILE_PHONE = Property.of(0x3A1C, TEXT);
    public static final Property OTHER_PHONE = Property.of(0x3A1F, TEXT);
    public static final Property PAGER = Property.of(0x3A21, TEXT);
    public static final Property BUSINESS_FAX = Property.of(0x3A24, TEXT);
    public static final Property HOME_FAX = Property.of(0x3A25, TEXT);
    public static final Property BIRTHDAY = Property.of(0x3A42, TIME);
    public static final Property MIDDLE_NAME = Property.of(0x3A44, TEXT);
    public static final Property PREFIX = Property.of(0x3A45, TEXT);
    public static final Property NICKNAME = Property.of(0x3A4F, TEXT);
    public static final Property WEB_PAGE = Property.of(0x3A51, TEXT);
    public static final Property FILE_AS = named(0x8005, TEXT);
    public static final Property HAS_PICTURE = named(0x8015, BOOLEAN);
    public static final Property MESSENGER = named(0x8062, TEXT);
    /** The name of a list of people. */
    public static final Property LIST_NAME = named(0x8053, TEXT);
    /** The people of a list, as the bytes that name them everywhere; both properties hold them here. */
    public static final Property LIST_ONE_OFFS = named(0x8054, PropertyType.BINARIES);
    public static final Property LIST_MEMBERS = named(0x8055, PropertyType.BINARIES);
    /** How many addresses of mail a contact has. */
    public static final int EMAILS = 3;

    private static final int FIRST_EMAIL = 0x8080;
    private static final int EMAIL_STEP = 0x10;

    private ContactProperties() {}

    private static Property named(int lid, PropertyType type) {
        return Property.named(PropertySets.ADDRESS, lid, type);
    }

    /**
     * The properties of an address of mail.
     *
     * @param original what stood there when the address was given: the same, as a rule
     */
    public record Email(Property displayName, Property addressType, Property address, Property original,
            Property entryId) {}

    /** Those of the first address (0), the second or the third. */
    public static Email email(int number) {
        int lid = FIRST_EMAIL + number * EMAIL_STEP;
        return new Email(named(lid, TEXT), named(lid + 2, TEXT), named(lid + 3, TEXT), named(lid + 4, TEXT),
                named(lid + 5, BINARY));
    }
}
