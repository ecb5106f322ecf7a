package dev.strongroom.service.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** The numbers in the first column of a result, as they are read. */
final class RowNumbers implements PrimitiveIterator.OfLong {
    private final ResultSet rows;
    private boolean onRow;

    private RowNumbers(ResultSet rows) throws SQLException {
        this.rows = rows;
        onRow = rows.next();
    }

    static LongStream stream(ResultSet rows) throws SQLException {
        return StreamSupport.longStream(
                Spliterators.spliteratorUnknownSize(new RowNumbers(rows), Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return onRow;
    }

    @Override
    public long nextLong() {
        if (!onRow) {
            throw new NoSuchElementException();
        }
        try {
            long number = rows.getLong(1);
            onRow = rows.next();
            return number;
        } catch (SQLException e) {
            throw CatalogueFile.meaning(e);
        }
    }
}
