package dev.strongroom.service.recovery.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The headers of a ZIP file (PKWARE APPNOTE 6.3.10), with names in UTF-8 and ZIP64 sizes where they are needed. */
final class ZipHeaders {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int VERSION = 20;
    private static final int VERSION_64 = 45;
    /** Made on Unix, so that the file's mode counts. */
    private static final int MADE_BY = 3 << 8 | VERSION_64;
    private static final int UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int STORED = 0;
    private static final int EXTRA_64 = 1;
    private static final int EXTRA_TIME = 0x5455;
    private static final long MAX_32 = 0xffff_ffffL;
    private static final int MAX_16 = 0xffff;
    private static final int FILE_MODE = 0100644;
    private static final int DIRECTORY_MODE = 040755;
    private static final int DOS_DIRECTORY = 0x10;

    private ZipHeaders() {}

    /** Content of this size needs 64-bit sizes, whatever comes of compressing it. */
    static boolean isLarge(long size) {
        return size > MAX_32 - (1 << 24);
    }

    /** The header before a file's content. Its length depends on the name and on {@link #isLarge} alone. */
    static byte[] local(ZipEntryRecord entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean large = isLarge(entry.size());
        byte[] bytes = new byte[30 + name.length + 9 + (large ? 20 : 0)];
        ByteBuffer header = littleEndian(bytes);
        header.putInt(LOCAL).putShort((short) (large ? VERSION_64 : VERSION));
        common(header, entry, large);
        header.putShort((short) name.length).putShort((short) (9 + (large ? 20 : 0))).put(name);
        time(header, entry);
        if (large) {
            header.putShort((short) EXTRA_64).putShort((short) 16).putLong(entry.size()).putLong(entry.compressed());
        }
        return bytes;
    }

    /** The entry of the directory at the file's end. */
    static byte[] central(ZipEntryRecord entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean large = isLarge(entry.size());
        boolean far = entry.offset() >= MAX_32;
        int extra64 = (large ? 16 : 0) + (far ? 8 : 0);
        int extra = 9 + (extra64 > 0 ? 4 + extra64 : 0);
        byte[] bytes = new byte[46 + name.length + extra];
        ByteBuffer header = littleEndian(bytes);
        header.putInt(CENTRAL).putShort((short) MADE_BY).putShort((short) (extra64 > 0 ? VERSION_64 : VERSION));
        common(header, entry, large);
        boolean directory = entry.name().endsWith("/");
        header.putShort((short) name.length).putShort((short) extra).putShort((short) 0);
        header.putShort((short) 0).putShort((short) 0);
        header.putInt((directory ? DIRECTORY_MODE : FILE_MODE) << 16 | (directory ? DOS_DIRECTORY : 0));
        header.putInt((int) (far ? MAX_32 : entry.offset())).put(name);
        time(header, entry);
        if (extra64 > 0) {
            header.putShort((short) EXTRA_64).putShort((short) extra64);
            if (large) {
                header.putLong(entry.size()).putLong(entry.compressed());
            }
            if (far) {
                header.putLong(entry.offset());
            }
        }
        return bytes;
    }

    /** What ends the file: where its directory lies. */
    static byte[] end(long entries, long offset, long length) {
        boolean large = entries >= MAX_16 || offset >= MAX_32 || length >= MAX_32;
        byte[] bytes = new byte[(large ? 76 : 0) + 22];
        ByteBuffer end = littleEndian(bytes);
        if (large) {
            end.putInt(END_64).putLong(44).putShort((short) MADE_BY).putShort((short) VERSION_64).putInt(0).putInt(0);
            end.putLong(entries).putLong(entries).putLong(length).putLong(offset);
            end.putInt(LOCATOR_64).putInt(0).putLong(offset + length).putInt(1);
        }
        short count = (short) Math.min(entries, MAX_16);
        end.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        end.putInt((int) Math.min(length, MAX_32)).putInt((int) Math.min(offset, MAX_32)).putShort((short) 0);
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** From the flags to the sizes, as both headers have it. */
    private static void common(ByteBuffer header, ZipEntryRecord entry, boolean large) {
        header.putShort((short) UTF_8).putShort((short) (entry.name().endsWith("/") ? STORED : DEFLATED));
        LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochSecond(dosSeconds(entry.modified())), ZoneOffset.UTC);
        header.putShort((short) (at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2));
        header.putShort((short) ((at.getYear() - 1980) << 9 | at.getMonthValue() << 5 | at.getDayOfMonth()));
        header.putInt((int) entry.crc());
        header.putInt((int) (large ? MAX_32 : entry.compressed())).putInt((int) (large ? MAX_32 : entry.size()));
    }

    /** Within the years 1980 to 2107, which is what the field holds. */
    private static long dosSeconds(long seconds) {
        return Math.clamp(seconds, 315_532_800L, 4_354_819_198L);
    }

    /** The Unix time (Info-ZIP's extra field), where it fits into 32 bits. */
    private static void time(ByteBuffer header, ZipEntryRecord entry) {
        long seconds = Math.clamp(entry.modified(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        header.putShort((short) EXTRA_TIME).putShort((short) 5).put((byte) 1).putInt((int) seconds);
    }
}
