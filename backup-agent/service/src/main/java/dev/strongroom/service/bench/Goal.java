package dev.strongroom.service.bench;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure is to reach; in JSON the number alone. */
sealed interface Goal {
    /** The number, in the figure's unit. */
    @JsonValue
    double value();

    /** Whether a measured number reaches it. */
    boolean isMetBy(double measured);

    /** The figure may be this or less. */
    record AtMost(double value) implements Goal {
        @Override
        public boolean isMetBy(double measured) {
            return measured <= value;
        }
    }

    /** The figure has to be this or more. */
    record AtLeast(double value) implements Goal {
        @Override
        public boolean isMetBy(double measured) {
            return measured >= value;
        }
    }
}
