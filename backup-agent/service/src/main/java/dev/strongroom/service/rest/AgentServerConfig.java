package dev.strongroom.service.rest;

import dev.strongroom.service.rest.http.TrustedProxies;
import java.net.InetSocketAddress;

/**
 * Where and how the API is served.
 *
 * @param address the port 0 chooses a free one
 */
public record AgentServerConfig(InetSocketAddress address, Protection protection, ServerLimits limits,
        TrustedProxies proxies) {
    /** Behind no proxy. */
    public AgentServerConfig(InetSocketAddress address, Protection protection, ServerLimits limits) {
        this(address, protection, limits, TrustedProxies.NONE);
    }

    public AgentServerConfig {
        if (protection instanceof Protection.PlainOnLoopback && !isLoopback(address)) {
            throw new PlainHttpRefusedException(
                    "Without TLS the agent listens on a loopback address only. Leave the address at 127.0.0.1, or serve"
                            + " HTTPS.");
        }
    }

    private static boolean isLoopback(InetSocketAddress address) {
        return !address.isUnresolved() && address.getAddress().isLoopbackAddress();
    }
}
