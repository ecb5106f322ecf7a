package dev.strongroom.service.catalogue;

import dev.strongroom.model.page.Page;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
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
 * A page of a folder's list. An index gives the rows in their order from where the last page ended, so that a page costs the
 * same wherever it lies. A search that few messages match starts from the full-text index instead.
 */
final class ItemList {
    /** Up to so many matches are sorted; more are so dense in the list that walking it finds a page soon. */
    private static final int FEW_MATCHES = 30_000;
    /** Of a list's query, the condition that the item is not there at the run of parameter 3. */
    static final String IS_GONE = " AND NOT EXISTS (SELECT 1 FROM item n WHERE n.valid_from <= ?3 AND n.valid_to > ?3"
            + " AND " + ItemRows.SAME_ITEM + ")";
    private static final int RUN = 1;
    private static final int FOLDER = 2;
    private static final int GONE_UNTIL = 3;
    private static final int LIMIT = 4;
    private static final int WORDS = 5;
    private static final int AFTER = 6;

    private final ItemQuery query;
    private final PageRequest page;
    private final ItemOrder order;

    ItemList(ItemQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.order = ItemOrder.of(query.sort(), query.descending());
    }

    Page<CatalogueItem> on(Connection connection) throws SQLException {
        OptionalLong folder = FolderRows.id(connection, query.folderId());
        if (folder.isEmpty()) {
            return new Page<>(List.of(), Optional.empty(), Optional.of(0L));
        }
        Optional<String> words = query.text().map(text -> SearchText.query(folder.getAsLong(), text));
        try (PreparedStatement select = connection.prepareStatement(sql(connection, words))) {
            select.setInt(RUN, query.run());
            select.setLong(FOLDER, folder.getAsLong());
            select.setInt(GONE_UNTIL, query.show() == Show.AS_IT_WAS ? Schema.OPEN : newestRun(connection));
            select.setInt(LIMIT, page.limit() + 1);
            if (words.isPresent()) {
                select.setString(WORDS, words.get());
            }
            if (page.cursor().isPresent()) {
                ListPosition.parse(page.cursor().get(), order).bind(select, order, AFTER);
            }
            return read(connection, select);
        }
    }

    private String sql(Connection connection, Optional<String> words) throws SQLException {
        StringBuilder sql = new StringBuilder(ItemRows.SELECT).append(
                " WHERE i.folder = ?2 AND i.valid_from <= ?1 AND i.valid_to > ?1 AND i.valid_to <= ?3");
        if (query.show() == Show.DELETED_SINCE) {
            sql.append(IS_GONE);
        }
        if (words.isPresent()) {
            sql.append(matching(connection, words.get()));
        }
        if (page.cursor().isPresent()) {
            sql.append(" AND ").append(order.after(AFTER));
        }
        return sql.append(" ORDER BY ").append(order.orderBy()).append(" LIMIT ?4").toString();
    }

    /** Of a list's query, the condition that parameter 5 matches. */
    static String matching(Connection connection, String words) throws SQLException {
        return fewMatch(connection, words)
                ? " AND i.id IN (SELECT rowid FROM item_text WHERE item_text MATCH ?5)"
                : " AND EXISTS (SELECT 1 FROM item_text t WHERE t.rowid = i.id AND t.item_text MATCH ?5)";
    }

    private static boolean fewMatch(Connection connection, String words) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "SELECT count(*) FROM (SELECT 1 FROM item_text WHERE item_text MATCH ? LIMIT ?)")) {
            count.setString(1, words);
            count.setInt(2, FEW_MATCHES);
            try (ResultSet row = count.executeQuery()) {
                return row.next() && row.getInt(1) < FEW_MATCHES;
            }
        }
    }

    static int newestRun(Connection connection) throws SQLException {
        return RunRows.newest(connection).map(CatalogueRun::number).orElse(0);
    }

    private Page<CatalogueItem> read(Connection connection, PreparedStatement select) throws SQLException {
        List<CatalogueItem> items = new ArrayList<>();
        Optional<ListPosition> end = Optional.empty();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (items.size() == page.limit()) {
                    return new Page<>(items, end.map(ListPosition::cursor), total(connection));
                }
                items.add(ItemRows.item(row));
                end = Optional.of(ListPosition.of(row, order));
            }
        }
        return new Page<>(items, Optional.empty(), total(connection));
    }

    /** Known without counting only for a whole folder. */
    private Optional<Long> total(Connection connection) throws SQLException {
        return query.text().isPresent() || query.show() != Show.AS_IT_WAS ? Optional.empty()
                : FolderRows.at(connection, query.run(), query.folderId()).map(CatalogueFolder::items);
    }
}
