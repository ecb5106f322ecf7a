package dev.strongroom.service.security;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IP addresses from one to another: a single address, {@code a-b}, or a block (CIDR, RFC 4632; RFC 4291, section 2.3). An
 * IPv4 address that is written as an IPv6 one ({@code ::ffff:192.0.2.1}) is the IPv4 address.
 */
public final class AddressSpan {
    private static final Pattern QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final byte[] first;
    private final byte[] last;

    private AddressSpan(byte[] first, byte[] last) {
        this.first = first;
        this.last = last;
    }

    /** Reads addresses with commas between; empty when one of them is none. No name is looked up. */
    public static Optional<List<AddressSpan>> parseAll(String text) {
        List<AddressSpan> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<AddressSpan> span = parse(part.strip());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(spans);
    }

    private static Optional<AddressSpan> parse(String text) {
        try {
            int slash = text.indexOf('/');
            int dash = text.indexOf('-');
            if (slash >= 0) {
                return block(bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            }
            byte[] from = bytes(dash < 0 ? text : text.substring(0, dash).strip());
            byte[] to = bytes(dash < 0 ? text : text.substring(dash + 1).strip());
            return from.length == to.length && Arrays.compareUnsigned(from, to) <= 0
                    ? Optional.of(new AddressSpan(from, to))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<AddressSpan> block(byte[] address, int bits) {
        int all = address.length * Byte.SIZE;
        if (bits < 0 || bits > all) {
            return Optional.empty();
        }
        BigInteger host = BigInteger.ONE.shiftLeft(all - bits).subtract(BigInteger.ONE);
        BigInteger value = new BigInteger(1, address);
        return Optional.of(new AddressSpan(bytes(value.andNot(host), address.length),
                bytes(value.or(host), address.length)));
    }

    private static byte[] bytes(BigInteger value, int length) {
        byte[] magnitude = value.toByteArray();
        byte[] bytes = new byte[length];
        int count = Math.min(length, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - count, bytes, length - count, count);
        return bytes;
    }

    private static byte[] bytes(String literal) {
        // Java takes 10.0.0 for 10.0.0.0, too; here somebody forgot something.
        if (literal.indexOf(':') < 0 && !QUAD.matcher(literal).matches()) {
            throw new IllegalArgumentException("This is no address");
        }
        // Java makes an IPv4 address of a mapped one by itself.
        return InetAddress.ofLiteral(literal.replaceFirst("%.*", "")).getAddress();
    }

    /** Whether an address, written as a literal, lies in it; what is no address does not. */
    public boolean holds(String literal) {
        try {
            byte[] address = bytes(literal);
            return address.length == first.length && Arrays.compareUnsigned(first, address) <= 0
                    && Arrays.compareUnsigned(address, last) <= 0;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
