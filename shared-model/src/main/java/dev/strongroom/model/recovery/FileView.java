package dev.strongroom.model.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file, a folder or an older version of a file in a drive.
 *
 * @param key names this state of it within its entity; give it to preview, restore and export. A folder's stands for all
 *            that lies in it
 * @param drive the id of the drive, as {@code folders} lists it
 * @param name of a version its number
 * @param path the names of the folders that it lies in, from the root; of a version, with its file's name at the end
 * @param size in bytes; of a folder 0
 * @param author who changed it last
 * @param shared whether it itself was given to somebody; what lies in a shared folder goes with that
 * @param deletedAtSource the time of the run that found it gone, when it is
 */
public record FileView(String key, String drive, FileType type, String name, List<String> path, Instant modified,
        Optional<Instant> created, long size, String author, boolean shared, Optional<Instant> deletedAtSource) {
    public FileView {
        path = List.copyOf(path);
    }
}
