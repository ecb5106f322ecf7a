package dev.strongroom.service.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one client when failed sign-ins are counted.
 *
 * @param key an IPv4 address (also when written as an IPv6 one), or the first 64 bits of an IPv6 address, which is the
 *            least that a single customer of a provider has
 */
record ClientAddress(String key) {
    private static final int PREFIX_BYTES = 8;

    /** @param literal an IP address without a port; a zone is left out */
    static ClientAddress of(String literal) {
        InetAddress address = InetAddress.ofLiteral(literal.replaceFirst("%.*", ""));
        byte[] bytes = address.getAddress();
        return new ClientAddress(
                HexFormat.of()
                        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes));
    }
}
