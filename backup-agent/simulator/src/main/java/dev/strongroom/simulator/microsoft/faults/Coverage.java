package dev.strongroom.simulator.microsoft.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of resource was asked for, and how often each fault was met there. Thread-safe. */
public final class Coverage {
    private record Cell(ResourceType type, FaultKind fault) {}

    private final Map<ResourceType, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<Cell, LongAdder> faults = new ConcurrentHashMap<>();

    public void asked(ResourceType type) {
        requests.computeIfAbsent(type, key -> new LongAdder()).increment();
    }

    public void met(ResourceType type, FaultKind fault) {
        faults.computeIfAbsent(new Cell(type, fault), key -> new LongAdder()).increment();
    }

    /** All types and all faults, those that nobody reached with 0. */
    public ObjectNode report() {
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        for (ResourceType type : ResourceType.values()) {
            ObjectNode met = JsonNodeFactory.instance.objectNode();
            Arrays.stream(FaultKind.values())
                    .forEach(kind -> met.put(name(kind), count(faults.get(new Cell(type, kind)))));
            ObjectNode row = types.putObject(name(type));
            row.put("requests", count(requests.get(type)));
            row.set("faults", met);
        }
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("types", types);
        return report;
    }

    private static long count(@org.jspecify.annotations.Nullable LongAdder adder) {
        return adder == null ? 0 : adder.sum();
    }

    private static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
