package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.TEXT;

/**
 * The properties of a postal address of a contact ([MS-OXOCNTC], section 2.2.1.3).
 *
 * @param box the post office box
 * @param state or province
 * @param code the postal code
 */
public record PostalProperties(Property street, Property city, Property state, Property code, Property country,
        Property box) {
    /** Where somebody works; these have names. */
    public static final PostalProperties WORK =
            new PostalProperties(work(0x8045), work(0x8046), work(0x8047), work(0x8048),
                    work(0x8049), work(0x804A));
    /** Where somebody lives. */
    public static final PostalProperties HOME = new PostalProperties(Property.of(0x3A5D, TEXT),
            Property.of(0x3A59, TEXT),
            Property.of(0x3A5C, TEXT), Property.of(0x3A5B, TEXT), Property.of(0x3A5A, TEXT), Property.of(0x3A5E, TEXT));
    /** Any other place. */
    public static final PostalProperties OTHER = new PostalProperties(Property.of(0x3A63, TEXT),
            Property.of(0x3A5F, TEXT),
            Property.of(0x3A62, TEXT), Property.of(0x3A61, TEXT), Property.of(0x3A60, TEXT), Property.of(0x3A64, TEXT));

    private static Property work(int lid) {
        return Property.named(PropertySets.ADDRESS, lid, TEXT);
    }
}
