package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.service.recovery.StandaloneRecovery;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A message as it is listed. */
record MessageRow(String key, String folder, Instant received, String from, String to, String subject, long size,
        Set<String> flags) {
    private static final int PAGE = 1_000;

    private MessageRow(String folder, MessageView view) {
        this(view.key(), folder, view.received(), view.from(), view.to(), view.subject(), view.size(), view.flags());
    }

    /**
     * The messages of a folder, oldest first.
     *
     * @param words in sender, recipient or subject; empty for all
     */
    static List<MessageRow> of(StandaloneRecovery recovery, int run, FolderView folder, Optional<String> words) {
        ItemQuery query = new ItemQuery(run, folder.id(), words, ItemQuery.Show.AS_IT_WAS, ItemSort.DATE, false);
        List<MessageRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<MessageView> page = recovery.items(query, new PageRequest(cursor, PAGE));
            page.items().forEach(view -> rows.add(new MessageRow(FolderPaths.of(folder), view)));
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }
}
