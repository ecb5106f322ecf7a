package dev.strongroom.service.security;

/** Makes accounts. */
@FunctionalInterface
public interface NewAccounts {
    /**
     * Makes an account with its recovery key.
     *
     * @return its id
     */
    String add(String name);
}
