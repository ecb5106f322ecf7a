package dev.strongroom.pst.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** A person who is in no address book, as bytes that name the person everywhere ([MS-OXCDATA], section 2.2.5.1). */
final class OneOffAddress {
    /** How addresses of the Internet are called. */
    static final String TYPE = "SMTP";

    private static final byte[] PROVIDER = HexFormat.of().parseHex("812b1fa4bea310199d6e00dd010f5402");
    /** The version 0, and then: text is UTF-16, and the address takes formatted text or not, as it likes. */
    private static final byte[] VERSION_AND_FLAGS = {0, 0, 0x01, (byte) 0x90};
    private static final byte[] FLAGS = {0, 0, 0, 0};

    private OneOffAddress() {}

    /** The entry id. */
    static byte[] entryId(String name, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(FLAGS);
        bytes.writeBytes(PROVIDER);
        bytes.writeBytes(VERSION_AND_FLAGS);
        for (String text : new String[]{name, TYPE, address}) {
            bytes.writeBytes((text + '\0').getBytes(StandardCharsets.UTF_16LE));
        }
        return bytes.toByteArray();
    }

    /** By what the person is found in a list. */
    static byte[] searchKey(String address) {
        return (TYPE + ":" + address.toUpperCase(Locale.ROOT) + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
