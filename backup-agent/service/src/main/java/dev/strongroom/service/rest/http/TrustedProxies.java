package dev.strongroom.service.rest.http;

import dev.strongroom.service.security.AddressSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The proxies before the agent whose header {@code X-Forwarded-For} is believed. Anybody can send the header: only what a
 * trusted proxy added to it, at its end, says where a request came from.
 */
public record TrustedProxies(List<AddressSpan> spans) {
    /** None: the header is never believed. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        spans = List.copyOf(spans);
    }

    /**
     * The client's address.
     *
     * @param peer the other end of the connection
     * @param forwarded the header's values, in their order
     */
    String client(String peer, Iterable<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(value -> hops.addAll(List.of(value.split(","))));
        String client = peer;
        for (String hop : hops.reversed()) {
            String literal = hop.strip();
            if (!trusts(client) || AddressSpan.parseAll(literal).isEmpty()) {
                return client;
            }
            client = literal;
        }
        return client;
    }

    private boolean trusts(String address) {
        return spans.stream().anyMatch(span -> span.holds(address));
    }
}
