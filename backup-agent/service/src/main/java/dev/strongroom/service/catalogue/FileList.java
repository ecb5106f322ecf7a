package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.FileQuery;
import dev.strongroom.service.usecase.Recovery.ItemQuery.Show;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a drive's files: folders first, then files, each by the same order. The cursor says in which of both halves
 * the page ended, so that a page costs the same wherever it lies.
 */
final class FileList {
    private static final int RUN = 1;
    private static final int FOLDER = 2;
    private static final int GONE_UNTIL = 3;
    private static final int LIMIT = 4;
    private static final int WORDS = 5;
    private static final int PARENT = 6;
    private static final int AFTER = 7;

    private final FileQuery query;
    private final ItemId parent;
    private final PageRequest page;
    private final ItemOrder order;
    private final List<CatalogueItem> items = new ArrayList<>();

    /** In the order in which they are shown. */
    private enum Half {
        FOLDERS("i.entry = 'FOLDER'"), FILES("i.entry = 'FILE'");

        private final String condition;

        Half(String condition) {
            this.condition = condition;
        }

        String cursor(String position) {
            return (this == FOLDERS ? "d" : "f") + position;
        }

        static Half of(String cursor) {
            for (Half half : values()) {
                if (cursor.startsWith(half.cursor(""))) {
                    return half;
                }
            }
            throw new InvalidInputException("cursor",
                    "This page belongs to another list. Start again from the first page.");
        }
    }

    FileList(FileQuery query, ItemId parent, PageRequest page) {
        this.query = query;
        this.parent = parent;
        this.page = page;
        order = ItemOrder.of(query.sort(), query.descending());
    }

    Page<CatalogueItem> on(Connection connection) throws SQLException {
        OptionalLong drive = FolderRows.id(connection, query.drive());
        Optional<String> next = Optional.empty();
        if (drive.isPresent()) {
            Half from = page.cursor().map(Half::of).orElse(Half.FOLDERS);
            Optional<String> after = page.cursor().map(cursor -> cursor.substring(1)).filter(at -> !at.isEmpty());
            if (from == Half.FOLDERS) {
                next = read(connection, drive.getAsLong(), Half.FOLDERS, after);
                after = Optional.empty();
            }
            if (next.isEmpty()) {
                next = read(connection, drive.getAsLong(), Half.FILES, after);
            }
        }
        return new Page<>(items, next, Optional.empty());
    }

    /** Reads on until the page is full; the answer is where it then ended, if something follows. */
    private Optional<String> read(Connection connection, long drive, Half half, Optional<String> after)
            throws SQLException {
        Optional<String> words = query.text().map(text -> SearchText.query(drive, text));
        try (PreparedStatement select = connection.prepareStatement(sql(connection, half, words, after))) {
            select.setInt(RUN, query.run());
            select.setLong(FOLDER, drive);
            select.setInt(GONE_UNTIL, query.show() == Show.AS_IT_WAS ? Schema.OPEN : ItemList.newestRun(connection));
            select.setInt(LIMIT, page.limit() - items.size() + 1);
            if (words.isPresent()) {
                select.setString(WORDS, words.get());
            }
            if (isOneFolder()) {
                select.setLong(PARENT, parent.number());
            }
            if (after.isPresent()) {
                ListPosition.parse(after.get(), order).bind(select, order, AFTER);
            }
            return take(select, half);
        }
    }

    private Optional<String> take(PreparedStatement select, Half half) throws SQLException {
        Optional<String> end = Optional.empty();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (items.size() == page.limit()) {
                    // With no room for anything of this half it begins with the next page.
                    return Optional.of(end.orElse(half.cursor("")));
                }
                items.add(ItemRows.item(row));
                end = Optional.of(half.cursor(ListPosition.of(row, order).cursor()));
            }
        }
        return Optional.empty();
    }

    private String sql(Connection connection, Half half, Optional<String> words, Optional<String> after)
            throws SQLException {
        StringBuilder sql = new StringBuilder(ItemRows.SELECT).append(
                " WHERE i.folder = ?2 AND i.valid_from <= ?1 AND i.valid_to > ?1 AND i.valid_to <= ?3"
                        + " AND i.number <> i.parent AND ")
                .append(half.condition);
        if (isOneFolder()) {
            sql.append(" AND i.parent = ?6");
        }
        if (query.show() == Show.DELETED_SINCE) {
            sql.append(ItemList.IS_GONE);
        }
        if (words.isPresent()) {
            sql.append(ItemList.matching(connection, words.get()));
        }
        if (after.isPresent()) {
            sql.append(" AND ").append(order.after(AFTER));
        }
        return sql.append(" ORDER BY ").append(order.orderBy()).append(" LIMIT ?4").toString();
    }

    private boolean isOneFolder() {
        return query.text().isEmpty() && query.show() == Show.AS_IT_WAS;
    }
}
