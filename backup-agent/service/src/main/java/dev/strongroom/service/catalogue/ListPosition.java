package dev.strongroom.service.catalogue;

import dev.strongroom.service.usecase.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the values of the order's columns in its last row. */
record ListPosition(List<String> values) {
    private static final String SEPARATOR = "\u001f";

    static ListPosition of(ResultSet row, ItemOrder order) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : order.columns()) {
            values.add(row.getString(column));
        }
        return new ListPosition(values);
    }

    /** Reads what {@link #cursor} wrote for a list in the same order. */
    static ListPosition parse(String cursor, ItemOrder order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            ListPosition position = new ListPosition(List.of(text.split(SEPARATOR, -1)));
            if (position.values.size() == order.columns().size()) {
                return position;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    private static InvalidInputException invalid(@Nullable Throwable cause) {
        InvalidInputException invalid = new InvalidInputException("cursor",
                "This page belongs to another list. Start again from the first page.");
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    void bind(PreparedStatement statement, ItemOrder order, int first) throws SQLException {
        try {
            for (int i = 0; i < values.size(); i++) {
                if (order.columns().get(i).endsWith("_key")) {
                    statement.setString(first + i, values.get(i));
                } else {
                    statement.setLong(first + i, Long.parseLong(values.get(i)));
                }
            }
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
    }
}
