package dev.strongroom.service.security;

/**
 * What an Argon2id hash costs (RFC 9106, section 3.1).
 *
 * @param memoryKiB the memory to fill, in KiB
 * @param passes over the memory
 */
record Argon2Cost(int memoryKiB, int passes, int lanes) {
    /** The least that OWASP's password storage cheat sheet asks for. */
    static final Argon2Cost PRESENT = new Argon2Cost(19 * 1024, 2, 1);
}
