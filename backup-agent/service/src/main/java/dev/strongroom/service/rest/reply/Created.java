package dev.strongroom.service.rest.reply;

import java.net.URI;

/**
 * 201: something was made.
 *
 * @param location where it is, relative to the server
 */
public record Created<T>(URI location, T body) {}
