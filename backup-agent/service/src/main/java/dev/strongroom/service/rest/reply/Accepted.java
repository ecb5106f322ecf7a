package dev.strongroom.service.rest.reply;

import java.net.URI;

/**
 * 202: a job was started.
 *
 * @param location where the job is, relative to the server
 */
public record Accepted<T>(URI location, T body) {}
