package dev.strongroom.service.catalogue;

import dev.strongroom.model.recovery.FileSort;
import dev.strongroom.model.recovery.ItemSort;
import java.util.List;

/** An order of a list: the columns that make it total, as an index has them. */
record ItemOrder(List<String> columns, boolean descending) {
    static ItemOrder of(ItemSort sort, boolean descending) {
        return new ItemOrder(switch (sort) {
            case DATE -> List.of("received", "id");
            case FROM -> List.of("sender_key", "received", "id");
            case SUBJECT -> List.of("subject_key", "received", "id");
            case SIZE -> List.of("size", "received", "id");
        }, descending);
    }

    static ItemOrder of(FileSort sort, boolean descending) {
        return new ItemOrder(switch (sort) {
            case NAME -> List.of("subject_key", "id");
            case MODIFIED -> List.of("received", "id");
            case SIZE -> List.of("size", "id");
            case AUTHOR -> List.of("sender_key", "subject_key", "id");
        }, descending);
    }

    String orderBy() {
        String direction = descending ? " DESC" : " ASC";
        return columns.stream().map(column -> "i." + column + direction).reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    /** What comes after the values given as parameters from {@code first} on. */
    String after(int first) {
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            left.append(i == 0 ? "" : ", ").append("i.").append(columns.get(i));
            right.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return "(" + left + (descending ? ") < (" : ") > (") + right + ")";
    }
}
