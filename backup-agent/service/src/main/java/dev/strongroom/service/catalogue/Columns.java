package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.vault.blob.Digest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How values lie in the catalogue's columns. */
final class Columns {
    /** Separates the texts of a list; no provider's name holds it (RFC 9051 excludes control characters from flags). */
    private static final String SEPARATOR = "\u001f";

    private Columns() {}

    static Digest digest(ResultSet row, String column) throws SQLException {
        return Digest.of(row.getBytes(column));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static void setOptional(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            statement.setString(index, text.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }

    /** Two columns: what an item is in a drive, and the number of the item that it lies in. */
    static void setFiled(PreparedStatement statement, int index, Optional<Filed> filed) throws SQLException {
        setOptional(statement, index, filed.map(place -> place.type().name()));
        if (filed.isPresent()) {
            statement.setLong(index + 1, filed.get().parent().number());
        } else {
            statement.setNull(index + 1, Types.INTEGER);
        }
    }

    /** From the columns {@code entry}, {@code parent} and {@code epoch}. */
    static Optional<Filed> filed(ResultSet row) throws SQLException {
        String type = row.getString("entry");
        return type == null ? Optional.empty()
                : Optional.of(new Filed(EntryType.valueOf(type), new ItemId(row.getLong("epoch"),
                        row.getLong("parent"))));
    }

    /** An item's blobs; one blob that is the whole item is not written. */
    static List<Digest> content(ResultSet row, Digest sha256) throws SQLException {
        byte[] bytes = row.getBytes("content");
        if (bytes == null) {
            return List.of(sha256);
        }
        List<Digest> content = new ArrayList<>(bytes.length / Digest.BYTES);
        for (int at = 0; at < bytes.length; at += Digest.BYTES) {
            content.add(Digest.of(bytes, at));
        }
        return content;
    }

    static void setContent(PreparedStatement statement, int index, List<Digest> content, Digest sha256)
            throws SQLException {
        if (content.size() == 1 && content.getFirst().equals(sha256)) {
            statement.setNull(index, Types.BLOB);
            return;
        }
        byte[] bytes = new byte[content.size() * Digest.BYTES];
        for (int i = 0; i < content.size(); i++) {
            content.get(i).copyTo(bytes, i * Digest.BYTES);
        }
        statement.setBytes(index, bytes);
    }

    static String joined(Iterable<String> texts) {
        return String.join(SEPARATOR, texts);
    }

    /** Names and values in turn. */
    static String joined(SortedMap<String, String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        texts.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return joined(pairs);
    }

    /** An item's state, from the columns {@code flags} and {@code properties}. */
    static ItemState state(ResultSet row) throws SQLException {
        String flags = row.getString("flags");
        String properties = row.getString("properties");
        if (flags.isEmpty() && properties.isEmpty()) {
            return ItemState.EMPTY;
        }
        List<String> pairs = split(properties);
        SortedMap<String, String> texts = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            texts.put(pairs.get(i), pairs.get(i + 1));
        }
        return new ItemState(new TreeSet<>(split(flags)), texts);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }
}
