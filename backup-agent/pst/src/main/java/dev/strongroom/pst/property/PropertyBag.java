package dev.strongroom.pst.property;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The properties of one thing: a message, a folder, an attachment, a recipient. A later value takes the place of an
 * earlier one. Not thread-safe.
 */
public final class PropertyBag {
    private final Map<PropertyKey, PropertyValue> values = new LinkedHashMap<>();

    /**
     * Sets a property.
     *
     * @throws IllegalArgumentException when the value is of another type than the property
     */
    public PropertyBag put(Property property, PropertyValue value) {
        if (value.type() != property.type()) {
            throw new IllegalArgumentException(property + " takes no " + value.type());
        }
        values.put(property.key(), value);
        return this;
    }

    /** Sets a text. */
    public PropertyBag text(Property property, String text) {
        return put(property, new PropertyValue.Text(text));
    }

    /** Sets a text where there is one. */
    public PropertyBag textIfAny(Property property, String text) {
        return text.isEmpty() ? this : text(property, text);
    }

    /** Sets a number of 32 bits. */
    public PropertyBag number(Property property, int number) {
        return put(property, new PropertyValue.Int32(number));
    }

    /** Sets yes or no. */
    public PropertyBag flag(Property property, boolean flag) {
        return put(property, new PropertyValue.Bool(flag));
    }

    /** Sets a time; one that is out of bounds becomes the bound. */
    public PropertyBag time(Property property, Instant time) {
        return put(property, PropertyValue.Time.of(time));
    }

    /** Sets bytes, which the bag then owns. */
    public PropertyBag bytes(Property property, byte[] bytes) {
        return put(property, new PropertyValue.Binary(bytes));
    }

    /** Sets many texts. */
    public PropertyBag texts(Property property, List<String> texts) {
        return put(property, new PropertyValue.Texts(texts));
    }

    /** Sets many times bytes, which the bag then owns. */
    public PropertyBag binaries(Property property, List<byte[]> bytes) {
        return put(property, new PropertyValue.Binaries(bytes));
    }

    /** Sets a number with a fraction. */
    public PropertyBag fraction(Property property, double number) {
        return put(property, new PropertyValue.Float64(number));
    }

    /** Takes over all of another's. */
    public PropertyBag putAll(PropertyBag other) {
        values.putAll(other.values);
        return this;
    }

    /** What a property has, if it is set. */
    public Optional<PropertyValue> get(Property property) {
        return Optional.ofNullable(values.get(property.key()));
    }

    /** The text of a property, or an empty one. */
    public String textOf(Property property) {
        return values.get(property.key()) instanceof PropertyValue.Text text ? text.value() : "";
    }

    /** The number of a property, or the given one. */
    public int numberOf(Property property, int missing) {
        return values.get(property.key()) instanceof PropertyValue.Int32 number ? number.value() : missing;
    }

    /** Whether a property is set and true. */
    public boolean isSet(Property property) {
        return values.get(property.key()) instanceof PropertyValue.Bool flag && flag.value();
    }

    /** Whether a property has a value. */
    public boolean has(Property property) {
        return values.containsKey(property.key());
    }

    /** Visits all, in the order in which they were first set. */
    public void forEach(BiConsumer<PropertyKey, PropertyValue> visitor) {
        values.forEach(visitor);
    }

    /** How many properties are set. */
    public int size() {
        return values.size();
    }
}
