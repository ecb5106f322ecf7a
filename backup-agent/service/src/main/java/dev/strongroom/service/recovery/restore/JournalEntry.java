package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ItemId;
import java.util.Optional;

/** A line of a folder's journal. */
sealed interface JournalEntry {
    /**
     * The next item is about to be written: from here on it may be in the mailbox.
     *
     * @param old what it will take the place of
     * @param highest the highest id in the folder before, where a new item's is higher
     */
    record Writing(Optional<ItemId> old, Optional<ItemId> highest) implements JournalEntry {}

    /** The next item is in the mailbox under this id, and what it replaces may be removed. */
    record Written(Optional<ItemId> id, String remark) implements JournalEntry {}

    /**
     * An item was dealt with; the n-th of these lines is about the folder's n-th item.
     *
     * @param id the item in the mailbox, when there is one and its id is known
     * @param remark why it failed, or how the mailbox altered it; else empty
     */
    record Done(Result result, Optional<ItemId> id, String remark) implements JournalEntry {
        /** This one item, counted. */
        RestoreCounts counted() {
            long altered = remark.isEmpty() ? 0 : 1;
            return switch (result) {
                case RESTORED -> new RestoreCounts(1, 0, 0, 0, altered);
                case SKIPPED -> new RestoreCounts(0, 1, 0, 0, altered);
                case REPLACED -> new RestoreCounts(0, 0, 1, 0, altered);
                case FAILED -> new RestoreCounts(0, 0, 0, 1, 0);
            };
        }
    }

    /** What became of an item. */
    enum Result {
        RESTORED, SKIPPED, REPLACED, FAILED
    }

    /** The line. */
    default String line() {
        return switch (this) {
            case Writing writing -> String.join("\t", "writing", text(writing.old), text(writing.highest));
            case Written written -> String.join("\t", "written", text(written.id), oneLine(written.remark));
            case Done done -> String.join("\t", done.result.name(), text(done.id), oneLine(done.remark));
        };
    }

    /** Reads what {@link #line} wrote. */
    static JournalEntry parse(String line) {
        String[] fields = line.split("\t", -1);
        return switch (fields[0]) {
            case "writing" -> new Writing(id(fields[1]), id(fields[2]));
            case "written" -> new Written(id(fields[1]), fields[2]);
            default -> new Done(Result.valueOf(fields[0]), id(fields[1]), fields[2]);
        };
    }

    private static String text(Optional<ItemId> id) {
        return id.map(ItemId::toString).orElse("-");
    }

    private static Optional<ItemId> id(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(ItemId.parse(text));
    }

    private static String oneLine(String remark) {
        return remark.replaceAll("\\p{Cntrl}+", " ");
    }
}
