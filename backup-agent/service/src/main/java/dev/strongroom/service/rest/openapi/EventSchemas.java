package dev.strongroom.service.rest.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.strongroom.model.event.AgentEvent;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The schema of events: one of its kinds, told apart by its type. */
final class EventSchemas {
    private static final String NAME = AgentEvent.class.getSimpleName();

    private EventSchemas() {}

    static Schema<?> reference() {
        return reference(NAME);
    }

    static void addTo(Components components) {
        String typeProperty = AgentEvent.class.getAnnotation(JsonTypeInfo.class).property();
        Schema<?> event = new JsonSchema();
        event.setDiscriminator(new Discriminator().propertyName(typeProperty));
        for (JsonSubTypes.Type kind : AgentEvent.class.getAnnotation(JsonSubTypes.class).value()) {
            String name = kind.value().getSimpleName();
            components.addSchemas(name, schema(kind, typeProperty, components));
            event.addOneOfItem(reference(name));
            event.getDiscriminator().mapping(kind.name(), reference(name).get$ref());
        }
        components.addSchemas(NAME, event);
    }

    private static Schema<?> schema(JsonSubTypes.Type kind, String typeProperty, Components components) {
        Schema<?> schema = object();
        schema.addProperty(typeProperty, text(kind.name()));
        List<String> required = new ArrayList<>(List.of(typeProperty));
        for (RecordComponent component : kind.value().getRecordComponents()) {
            ResolvedSchema resolved = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()).resolveAsRef(true));
            resolved.referencedSchemas.forEach(components::addSchemas);
            schema.addProperty(component.getName(), resolved.schema);
            required.add(component.getName());
        }
        schema.setRequired(required);
        return schema;
    }

    private static Schema<?> object() {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of("object"));
        return schema;
    }

    private static Schema<?> text(String constant) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setConst(constant);
        return schema;
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
