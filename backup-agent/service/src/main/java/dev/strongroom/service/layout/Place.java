package dev.strongroom.service.layout;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Where an item lies in its folder: by the day it was received, in UTC, then by its content. The path from the folder down
 * to any depth follows from it.
 *
 * @param day as the number yyyymmdd
 */
public record Place(int day, Digest sha256) implements Comparable<Place> {
    /** The depth of the first directory that can be a leaf. */
    static final int MONTH = 2;
    private static final int DAY = 3;
    /** Below it a leaf takes any number of items: what shares so much of its hash is the same message many times. */
    static final int DEEPEST = DAY + 6;
    private static final int LAST_YEAR = 9999;

    /** The place of an item with this content. */
    public static Place of(Instant received, Digest sha256) {
        ZonedDateTime time = received.atZone(ZoneOffset.UTC);
        int year = Math.clamp(time.getYear(), 0, LAST_YEAR);
        return new Place((year * 100 + time.getMonthValue()) * 100 + time.getDayOfMonth(), sha256);
    }

    /** The name of the directory at this depth that leads to the place: year, month, day, then digits of the hash. */
    String step(int depth) {
        return switch (depth) {
            case 1 -> digits(day / 10_000, 4);
            case MONTH -> digits(day / 100 % 100, 2);
            case DAY -> digits(day % 100, 2);
            default -> String.valueOf(Character.forDigit(nibble(depth - DAY - 1), 16));
        };
    }

    private int nibble(int index) {
        return (int) (sha256.w0() >>> (60 - 4 * index)) & 0xf;
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(width - text.length()) + text;
    }

    @Override
    public int compareTo(Place other) {
        int byDay = Integer.compare(day, other.day);
        return byDay != 0 ? byDay : sha256.compareTo(other.sha256);
    }
}
