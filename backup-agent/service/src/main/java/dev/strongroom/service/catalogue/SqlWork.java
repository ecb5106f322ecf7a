package dev.strongroom.service.catalogue;

import java.sql.Connection;
import java.sql.SQLException;

/** A piece of work on one connection. */
@FunctionalInterface
interface SqlWork<T> {
    T on(Connection connection) throws SQLException;
}
