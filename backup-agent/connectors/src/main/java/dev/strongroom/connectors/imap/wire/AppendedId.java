package dev.strongroom.connectors.imap.wire;

/** Where a message was put (APPENDUID, RFC 4315). */
public record AppendedId(long uidValidity, long uid) {}
