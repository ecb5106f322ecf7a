package dev.strongroom.service.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.rest.reply.Tagged;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells OpenAPI what our types look like as JSON: replies are their bodies, files
 * have no schema, and what is not optional is required. */
final class ApiTypes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.hasRawClass(Created.class) || java.hasRawClass(Accepted.class) || java.hasRawClass(Tagged.class)) {
            return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true));
        }
        if (java.hasRawClass(FileReply.class) || java.hasRawClass(StreamingOutput.class)) {
            return new JsonSchema();
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (java.getRawClass().isRecord()) {
            require(java.getRawClass(), schema, context);
        }
        return schema;
    }

    private static void require(Class<?> type, @Nullable Schema<?> schema, ModelConverterContext context) {
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
        Optional.ofNullable(schema)
                .<Schema<?>>map(found -> found.get$ref() == null ? found
                        : context.getDefinedModels().get(name(found.get$ref())))
                .filter(found -> found.getProperties() != null)
                .ifPresent(found -> found.setRequired(required));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
