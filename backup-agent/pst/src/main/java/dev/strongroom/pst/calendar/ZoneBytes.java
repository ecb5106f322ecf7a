package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.TimeZoneNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/** A zone as Outlook keeps it: with the rules that hold in one year ([MS-OXOCAL], sections 2.2.1.39 and 2.2.1.41). */
final class ZoneBytes {
    private static final int SYSTEM_TIME_SIZE = 16;
    private static final int STRUCT_SIZE = 48;
    private static final int RULE_SIZE = 66;
    /** What follows the key's name in its length: flags, the length of the name, and how many rules there are. */
    private static final int FIXED_HEADER = 6;
    private static final int NAME_KNOWN = 2;
    private static final int OF_SERIES = 1;
    private static final int IN_FORCE = 2;
    private static final int UNUSED = 14;
    private static final int LAST_WEEK = 5;
    private static final int DAYS_IN_A_WEEK = 7;

    private final ZoneId zone;
    private final int year;
    private final int bias;
    private final int summerBias;
    private final Optional<ZoneOffsetTransitionRule> toWinter;
    private final Optional<ZoneOffsetTransitionRule> toSummer;

    /** @param at a time in the year whose rules hold */
    ZoneBytes(ZoneId zone, LocalDateTime at) {
        this.zone = zone;
        year = at.getYear();
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        boolean changing = changes.size() == 2;
        ZoneOffset usual = changing ? changes.getFirst().getStandardOffset() : rules.getOffset(at);
        bias = -minutes(usual);
        toSummer = changing ? changes.stream().filter(rule -> !rule.getOffsetAfter().equals(usual)).findFirst()
                : Optional.empty();
        toWinter = changing ? changes.stream().filter(rule -> rule.getOffsetAfter().equals(usual)).findFirst()
                : Optional.empty();
        summerBias = toSummer.map(rule -> minutes(usual) - minutes(rule.getOffsetAfter())).orElse(0);
    }

    private static int minutes(ZoneOffset offset) {
        return (int) Duration.ofSeconds(offset.getTotalSeconds()).toMinutes();
    }

    /** What people call it. */
    String name() {
        return TimeZoneNames.windows(zone).orElse(zone.getId());
    }

    /** The rules alone, for what recurs. */
    byte[] struct() {
        ByteBuffer bytes = ByteBuffer.allocate(STRUCT_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        biases(bytes);
        bytes.putShort((short) 0);
        put(bytes, toWinter);
        bytes.putShort((short) 0);
        put(bytes, toSummer);
        return bytes.array();
    }

    /**
     * The rules with the zone's name.
     *
     * @param series whether they are those of a series
     */
    byte[] definition(boolean series) {
        byte[] key = name().getBytes(StandardCharsets.UTF_16LE);
        int size = 2 + Short.BYTES + FIXED_HEADER + key.length + RULE_SIZE;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 2).put((byte) 1).putShort((short) (FIXED_HEADER + key.length));
        bytes.putShort((short) NAME_KNOWN).putShort((short) (key.length / Character.BYTES)).put(key);
        bytes.putShort((short) 1);
        bytes.put((byte) 2).put((byte) 1).putShort((short) (RULE_SIZE - Integer.BYTES));
        bytes.putShort((short) (series ? OF_SERIES | IN_FORCE : IN_FORCE)).putShort((short) year);
        bytes.put(new byte[UNUSED]);
        biases(bytes);
        put(bytes, toWinter);
        put(bytes, toSummer);
        return bytes.array();
    }

    private void biases(ByteBuffer bytes) {
        bytes.putInt(bias).putInt(0).putInt(summerBias);
    }

    /** When clocks change, as a SYSTEMTIME ([MS-DTYP], section 2.3.13) of which the day counts weeks; zeros for never. */
    private void put(ByteBuffer bytes, Optional<ZoneOffsetTransitionRule> rule) {
        if (rule.isEmpty()) {
            bytes.put(new byte[SYSTEM_TIME_SIZE]);
            return;
        }
        ZoneOffsetTransition change = rule.get().createTransition(year);
        LocalDateTime time = change.getDateTimeBefore();
        int day = rule.get().getDayOfMonthIndicator();
        boolean last = day < 0 || day + DAYS_IN_A_WEEK > rule.get().getMonth().maxLength();
        int week = last ? LAST_WEEK : (time.getDayOfMonth() - 1) / DAYS_IN_A_WEEK + 1;
        bytes.putShort((short) 0)
                .putShort((short) time.getMonthValue())
                .putShort((short) (time.getDayOfWeek().getValue() % DAYS_IN_A_WEEK))
                .putShort((short) week)
                .putShort((short) time.getHour())
                .putShort((short) time.getMinute())
                .putShort((short) 0)
                .putShort((short) 0);
    }
}
