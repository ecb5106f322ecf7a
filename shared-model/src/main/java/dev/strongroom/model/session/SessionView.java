package dev.strongroom.model.session;

import java.time.Instant;

/**
 * One of the sessions of the user who asks.
 *
 * @param usedAt when it was last renewed, or opened; a session is renewed every few minutes while it is used
 * @param expiresAt when it ends unless it is renewed before
 * @param address the IP address that it was opened from
 * @param client what the program that opened it calls itself; its own words, at most 200 characters
 * @param current whether it is the one that asks
 */
public record SessionView(String id, Instant createdAt, Instant usedAt, Instant expiresAt, String address,
        String client, boolean current) {}
