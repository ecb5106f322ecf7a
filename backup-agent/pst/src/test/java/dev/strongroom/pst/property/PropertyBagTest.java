package dev.strongroom.pst.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PropertyBagTest {
    private static final Property SUBJECT = Property.of(0x0037, PropertyType.TEXT);
    private static final Property SUBMITTED = Property.of(0x0039, PropertyType.TIME);

    private final PropertyBag bag = new PropertyBag();

    @Test
    @DisplayName("A later value takes the place of an earlier one")
    void keepsTheLastValue() {
        bag.text(SUBJECT, "first").text(SUBJECT, "last");
        assertThat(bag.textOf(SUBJECT)).isEqualTo("last");
        assertThat(bag.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("A value of another type than the property's is refused")
    void refusesAnotherType() {
        assertThatThrownBy(() -> bag.number(SUBJECT, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Text loses NUL and half surrogate pairs, and nothing else")
    void repairsText() {
        bag.text(SUBJECT, "a\u0000b\ud83dc\ud83d\ude00\u0001");
        assertThat(bag.textOf(SUBJECT)).isEqualTo("ab\ufffdc\ud83d\ude00\u0001");
    }

    @Test
    @DisplayName("Times are counted from 1601 on, and those out of bounds become the bound")
    void boundsTimes() {
        assertThat(FileTime.of(Instant.parse("1601-01-01T00:00:00.0000001Z"))).isEqualTo(1);
        assertThat(FileTime.of(Instant.EPOCH)).isEqualTo(116_444_736_000_000_000L);
        bag.time(SUBMITTED, Instant.parse("1500-01-01T00:00:00Z"));
        assertThat(bag.get(SUBMITTED)).contains(new PropertyValue.Time(0));
        assertThat(FileTime.of(Instant.MAX)).isEqualTo(FileTime.of(FileTime.LATEST));
    }
}
