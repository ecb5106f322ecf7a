package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.imap.wire.FolderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences what changed in a folder while it was read, so that its counts can be reconciled. */
final class MeanwhileChanges {
    private static final int MOST_NAMED = 20;

    private final List<String> sentences = new ArrayList<>();

    /** Between the first count and the listing. */
    void beforeListing(FolderStatus before, IdSet listed) {
        if (before.uidNext() == 0) {
            return;
        }
        IdSet arrived = listed.minus(IdSet.ofRanges(listed.epoch(), 0, before.uidNext() - 1));
        long gone = before.messages() - (listed.size() - arrived.size());
        if (arrived.size() > 0) {
            add(arrived, "1 message arrived before the folder was listed, and was taken along: ",
                    " messages arrived before the folder was listed, and were taken along: ");
        }
        if (gone > 0) {
            sentences.add(gone == 1 ? "1 message was deleted before the folder was listed."
                    : gone + " messages were deleted before the folder was listed.");
        }
    }

    /** After the listing, before they could be read. */
    void expunged(IdSet gone) {
        if (gone.size() > 0) {
            add(gone, "1 message was deleted before it could be read: ",
                    " messages were deleted before they could be read: ");
        }
    }

    /** Between the listing and the last count. */
    void afterListing(IdSet listed, IdSet later) {
        IdSet arrived = later.minus(listed);
        IdSet gone = listed.minus(later);
        if (arrived.size() > 0) {
            add(arrived, "1 message arrived while the folder was read, and comes with the next backup: ",
                    " messages arrived while the folder was read, and come with the next backup: ");
        }
        if (gone.size() > 0) {
            add(gone, "1 message was deleted after it was listed: ",
                    " messages were deleted after they were listed: ");
        }
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> sentences() {
        return sentences;
    }

    private void add(IdSet ids, String one, String many) {
        String named = ids.numbers()
                .limit(MOST_NAMED)
                .mapToObj(number -> ids.epoch() + "." + number)
                .collect(Collectors.joining(", "));
        String others = ids.size() > MOST_NAMED ? ", …" : "";
        sentences.add(ids.size() == 1
                ? one + named + "."
                : ids.size() + many + named + others + ".");
    }
}
