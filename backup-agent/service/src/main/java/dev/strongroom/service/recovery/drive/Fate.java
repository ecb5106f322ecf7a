package dev.strongroom.service.recovery.drive;

/** What became of something that was to be restored. Each has a sign of its own in journals. */
enum Fate {
    RESTORED('r'),
    /** Restored, but not shared as it was. */
    ALTERED('a'),
    /** A new version of what was there. */
    REPLACED('p'),
    /** There already and left alone. */
    SKIPPED('s'), FAILED('f');

    private final char sign;

    Fate(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
