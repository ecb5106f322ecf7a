package dev.strongroom.service.main;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.vaults.VaultAccess;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was asked of vaults' stores since the agent started, as metrics. */
final class StoreMetrics {
    private static final List<String> ALWAYS = List.of("write", "read", "list", "delete");

    private StoreMetrics() {}

    static void register(MeterRegistry metrics, VaultAccess vaults) {
        for (String kind : ALWAYS) {
            register(metrics, vaults, "strongroom.store.requests", "Requests to storage that is no directory of this"
                    + " machine, tries that failed among them", "kind", kind,
                    asked -> asked.requests().getOrDefault(kind, 0L));
        }
        register(metrics, vaults, "strongroom.store.requests", "", "kind", "other", asked -> asked.count()
                - ALWAYS.stream().mapToLong(kind -> asked.requests().getOrDefault(kind, 0L)).sum());
        String bytes = "Bytes of vaults' files written to and read from it";
        register(metrics, vaults, "strongroom.store.bytes", bytes, "way", "up", StoreRequests::bytesUp);
        register(metrics, vaults, "strongroom.store.bytes", bytes, "way", "down", StoreRequests::bytesDown);
        FunctionCounter.builder("strongroom.store.list.price.usd", vaults,
                access -> access.listPrice().doubleValue())
                .description("What these requests cost by the published list prices, where there are any")
                .register(metrics);
    }

    private static void register(MeterRegistry metrics, VaultAccess vaults, String name, String description, String tag,
            String value, ToDoubleFunction<StoreRequests> figure) {
        FunctionCounter.builder(name, vaults, access -> access.requests().map(figure::applyAsDouble).orElse(0.0))
                .tag(tag, value)
                .description(description)
                .register(metrics);
    }
}
