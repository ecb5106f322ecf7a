package dev.strongroom.vault.chunk;

import java.security.SecureRandom;

/**
 * An irreducible polynomial of degree 53 over the field of two elements; a bit of {@code bits} for each coefficient.
 * Rabin, "Fingerprinting by random polynomials", 1981.
 */
public record Polynomial(long bits) {
    /** What restic uses: the largest prime with which a byte still fits beside a remainder. */
    static final int DEGREE = 53;

    /** @throws IllegalArgumentException for another degree or one that is a product */
    public Polynomial {
        if (degree(bits) != DEGREE || !isIrreducible(bits)) {
            throw new IllegalArgumentException("Not an irreducible polynomial of degree 53");
        }
    }

    /** One that nobody can guess. */
    public static Polynomial random() {
        SecureRandom random = new SecureRandom();
        long bits;
        do {
            bits = (random.nextLong() & ((1L << DEGREE) - 1)) | (1L << DEGREE) | 1;
        } while (!isIrreducible(bits));
        return new Polynomial(bits);
    }

    /** Reads the hexadecimal form. */
    public static Polynomial parse(String hex) {
        return new Polynomial(Long.parseUnsignedLong(hex, 16));
    }

    /** The form in a repository's config. */
    public String hex() {
        return Long.toHexString(bits);
    }

    static int degree(long polynomial) {
        return 63 - Long.numberOfLeadingZeros(polynomial);
    }

    /** The remainder of a division. */
    static long mod(long dividend, long divisor) {
        int degree = degree(divisor);
        long rest = dividend;
        for (int shift = degree(rest) - degree; shift >= 0; shift = degree(rest) - degree) {
            rest ^= divisor << shift;
        }
        return rest;
    }

    /** By Ben-Or's test: no common factor with x^(2^i) - x for any i up to half of the degree. */
    private static boolean isIrreducible(long polynomial) {
        long power = 2; // x
        for (int i = 1; i <= DEGREE / 2; i++) {
            power = multiply(power, power, polynomial);
            if (gcd(polynomial, power ^ 2) != 1) {
                return false;
            }
        }
        return true;
    }

    private static long multiply(long a, long b, long modulus) {
        long product = 0;
        long shifted = a;
        for (long rest = b; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if ((shifted & (1L << DEGREE)) != 0) {
                shifted ^= modulus;
            }
        }
        return product;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = mod(x, y);
            x = y;
            y = rest;
        }
        return x;
    }

    @Override
    public String toString() {
        return "Polynomial";
    }
}
