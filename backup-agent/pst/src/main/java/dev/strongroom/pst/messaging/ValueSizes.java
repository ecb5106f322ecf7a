package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyValue;

/** How many bytes values have by themselves, which is what the size of an attachment adds up ([MS-OXCMSG], section 2.2.2.5). */
final class ValueSizes {
    private ValueSizes() {}

    /** The bytes of all values of a bag. */
    static long of(PropertyBag bag) {
        long[] sum = {0};
        bag.forEach((_, value) -> sum[0] += of(value));
        return sum[0];
    }

    private static long of(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text text -> (long) Character.BYTES * text.value().length();
            case PropertyValue.Binary bytes -> bytes.value().length;
            case PropertyValue.Int32s numbers -> (long) Integer.BYTES * numbers.values().size();
            case PropertyValue.Texts texts ->
                texts.values().stream().mapToLong(text -> (long) Character.BYTES * text.length()).sum();
            case PropertyValue.Binaries binaries -> binaries.values().stream().mapToLong(bytes -> bytes.length).sum();
            default -> value.type().width();
        };
    }
}
