package dev.strongroom.vault.store.connection;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of addresses as {@code 10.0.0.0/8} or {@code fd00::/8} (CIDR, RFC 4632; RFC 4291, section 2.3).
 *
 * @param first any address in it
 * @param bits how many bits all addresses in it have in common
 */
record AddressRange(InetAddress first, int bits) {
    /** The range, when it is written as one. No name is looked up. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            AddressRange range = new AddressRange(InetAddress.ofLiteral(text.substring(0, slash)),
                    Integer.parseInt(text.substring(slash + 1)));
            return Optional.of(range).filter(AddressRange::isPossible);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return bits >= 0 && bits <= Byte.SIZE * first.getAddress().length;
    }

    /** Whether a host of a URL, in brackets or not, is an address in it; a name never is. */
    boolean holds(String host) {
        try {
            String literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return holds(InetAddress.ofLiteral(literal).getAddress());
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private boolean holds(byte[] address) {
        byte[] start = first.getAddress();
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> bit % Byte.SIZE;
            if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
