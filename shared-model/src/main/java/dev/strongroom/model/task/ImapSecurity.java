package dev.strongroom.model.task;

/** How the connection to an IMAP server is protected. */
public enum ImapSecurity {
    /** TLS from the first byte (RFC 8314, section 3.2), usually port 993. */
    TLS,
    /** An upgrade by STARTTLS (RFC 9051, section 6.2.1), never without it; usually port 143. */
    STARTTLS,
    /** No protection. For loopback and closed networks only. */
    PLAIN
}
