package dev.strongroom.service.rest.resource;

import dev.strongroom.service.usecase.InvalidInputException;
import java.util.Optional;

/** Parameters that a request can't do without. */
final class Given {
    private Given() {}

    static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new InvalidInputException(name, "The parameter " + name + " is missing."));
    }
}
