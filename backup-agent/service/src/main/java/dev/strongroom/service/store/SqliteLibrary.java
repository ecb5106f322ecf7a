package dev.strongroom.service.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library. Its jar has one for each platform and copies it to a temporary file at every start, unless
 * {@code -Dorg.sqlite.lib.path} names a directory that has it.
 */
public final class SqliteLibrary {
    private SqliteLibrary() {}

    /** Copies this platform's library into the directory, which is made when it is missing. */
    public static void copyTo(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path part = Files.createDirectories(directory).resolve(name + ".part");
        try (InputStream in =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("SQLite has no library for this platform");
            }
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
