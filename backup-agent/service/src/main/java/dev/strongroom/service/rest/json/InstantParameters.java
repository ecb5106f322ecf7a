package dev.strongroom.service.rest.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads times in parameters as JSON has them, in ISO 8601 with a zone. */
public final class InstantParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // checked by the comparison of the classes
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == Instant.class ? (ParamConverter<T>) new InstantParameter() : null;
    }

    private static final class InstantParameter implements ParamConverter<Instant> {
        @Override
        public Instant fromString(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public String toString(Instant value) {
            return value.toString();
        }
    }
}
