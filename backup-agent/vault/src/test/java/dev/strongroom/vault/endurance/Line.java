package dev.strongroom.vault.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A source whose items come one after the other and never change; a backup of it covers all up to its cursor. */
record Line(int number) {
    static final int COUNT = 3;

    /** Older items leave the source, so that directories stay small. */
    private static final int WINDOW = 12;

    /** So few that lines share them. */
    private static final int CONTENTS = 40;

    /** The names of the items that a backup with this cursor must hold. */
    List<String> covered(int cursor) {
        List<String> names = new ArrayList<>();
        for (int item = Math.max(0, cursor - WINDOW); item < cursor; item++) {
            names.add("l%d-%05d".formatted(number, item));
        }
        return names;
    }

    /** What an item consists of. */
    static byte[] content(String item) {
        Random random = new Random(Math.floorMod(item.hashCode(), CONTENTS));
        byte[] bytes = new byte[1 + random.nextInt(20_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
