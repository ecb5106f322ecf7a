package dev.strongroom.service.rest;

import dev.strongroom.service.rest.tls.ServerCertificate;

/** How the API's connections are protected. */
public sealed interface Protection {
    /** TLS 1.3 or 1.2 with this certificate. */
    record Tls(ServerCertificate certificate) implements Protection {}

    /** Plain HTTP, which the server refuses on any address but a loopback one. */
    record PlainOnLoopback() implements Protection {}
}
