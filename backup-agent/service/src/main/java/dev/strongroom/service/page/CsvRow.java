package dev.strongroom.service.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of CSV (RFC 4180) for people and their spreadsheets. */
public final class CsvRow {
    /** Stands before the first row of a file: by it spreadsheets recognise UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvRow() {}

    /** The line, with its end. */
    public static String of(Stream<String> fields) {
        return fields.map(CsvRow::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet takes what begins like a formula for one; an apostrophe tells it that this is text. */
    private static String field(String text) {
        String plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
