package dev.strongroom.service.rest;

import java.net.InetSocketAddress;

/**
 * Where and how the API is served.
 *
 * @param address the port 0 chooses a free one
 */
public record AgentServerConfig(InetSocketAddress address, Protection protection, ServerLimits limits) {
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
