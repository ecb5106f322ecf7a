package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.util.HashMap;

/** How the SDK reads refusals, for requests that have no method of their own there. */
final class ErrorMapping {
    private ErrorMapping() {}

    /** The SDK wants this very type. */
    @SuppressWarnings("NonApiType")
    static HashMap<String, ParsableFactory<? extends Parsable>> errors() {
        HashMap<String, ParsableFactory<? extends Parsable>> errors = new HashMap<>();
        errors.put("XXX", ODataError::createFromDiscriminatorValue);
        return errors;
    }
}
