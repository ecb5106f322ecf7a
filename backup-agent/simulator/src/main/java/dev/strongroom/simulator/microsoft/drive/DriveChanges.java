package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be done to a drive, by the rules of OneDrive and SharePoint. Under the drive's lock. */
final class DriveChanges {
    private static final Pattern FORBIDDEN = Pattern.compile("[\"*:<>?/\\\\|\\x00-\\x1f]");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 400;
    private static final String APPLICATION = "Strongroom";

    private final Drive drive;

    DriveChanges(Drive drive) {
        this.drive = drive;
    }

    /** What to do when the name is taken. */
    enum Conflict {
        FAIL, REPLACE, RENAME;

        static Conflict of(String wanted, Conflict usual) {
            return switch (wanted) {
                case "fail" -> FAIL;
                case "replace" -> REPLACE;
                case "rename" -> RENAME;
                case "" -> usual;
                default -> throw GraphException.badRequest("There is no conflict behavior '" + wanted + "'.");
            };
        }
    }

    Entry folder(Entry parent, String name) {
        require(parent, name);
        return drive.put(Entry.folder(drive.nextKey(), parent.key(), name, EntryType.FOLDER, now()));
    }

    Entry folder(Entry parent, String name, Conflict conflict) {
        Optional<Entry> there = drive.child(parent.key(), name);
        if (there.isEmpty()) {
            return folder(parent, name);
        }
        return switch (conflict) {
            case FAIL -> throw nameTaken();
            case REPLACE -> there.get();
            case RENAME -> folder(parent, free(parent, name));
        };
    }

    /** A file with this content: a new one, or a new version of the one that has the name. */
    Entry file(Entry parent, String name, FileContent content, Conflict conflict) {
        Optional<Entry> there = drive.child(parent.key(), name);
        if (there.isPresent() && conflict == Conflict.REPLACE) {
            return replace(there.get(), content);
        }
        if (there.isPresent() && conflict == Conflict.FAIL) {
            throw nameTaken();
        }
        String given = there.isPresent() ? free(parent, name) : name;
        require(parent, given);
        requireRoom(content.length());
        return drive.put(Entry.file(drive.nextKey(), parent.key(), given, content, now()));
    }

    Entry replace(Entry file, FileContent content) {
        if (file.type() != EntryType.FILE) {
            throw new GraphException(400, "invalidRequest", "The item is no file.");
        }
        requireUnlocked(file);
        requireRoom(content.length());
        return drive.put(file.with(content, drive.clock().tick(), APPLICATION, Drive.KEPT_VERSIONS));
    }

    /** Other name, place or times. */
    Entry patch(Entry entry, JsonNode wanted) {
        Entry changed = entry;
        String name = wanted.path("name").asText(entry.name());
        String parentId = wanted.at("/parentReference/id").asText();
        Entry parent = parentId.isEmpty() ? drive.find(entry.parent()).orElseThrow() : drive.get(parentId);
        if (!name.equals(entry.name()) || parent.key() != entry.parent()) {
            require(parent, name);
            if (drive.ancestors(parent).contains(entry) || parent.key() == entry.key()) {
                throw new GraphException(400, "invalidRequest", "A folder can't be moved into itself.");
            }
            boolean taken = drive.child(parent.key(), name).filter(other -> other.key() != entry.key()).isPresent();
            if (taken) {
                throw nameTaken();
            }
            changed = changed.at(parent.key(), name);
        }
        JsonNode times = wanted.path("fileSystemInfo");
        if (!times.isMissingNode()) {
            changed = changed.with(times(changed, times));
        }
        return drive.put(changed);
    }

    private static Entry.Times times(Entry entry, JsonNode wanted) {
        try {
            return entry.times()
                    .as(Instant.parse(
                            wanted.path("createdDateTime").asText(entry.times().fileCreated().toString())),
                            Instant.parse(wanted.path("lastModifiedDateTime")
                                    .asText(entry.times().fileModified().toString())));
        } catch (DateTimeException e) {
            throw GraphException.badRequest("The time is not valid.");
        }
    }

    void remove(Entry entry) {
        if (entry.key() == Drive.ROOT) {
            throw new GraphException(403, "accessDenied", "The root can't be removed.");
        }
        requireUnlocked(entry);
        drive.remove(entry.key());
    }

    /** An old version becomes the current one. */
    Entry restoreVersion(Entry entry, String version) {
        return replace(entry, Downloads.content(entry, version));
    }

    private void require(Entry parent, String name) {
        if (!parent.type().holdsEntries()) {
            throw new GraphException(400, "invalidRequest", "The parent is no folder.");
        }
        boolean bad = name.isEmpty() || name.length() > LONGEST_NAME || FORBIDDEN.matcher(name).find()
                || !name.equals(name.strip()) || name.endsWith(".") || name.startsWith("~$");
        if (bad) {
            throw new GraphException(400, "invalidRequest", "The provided name cannot contain these characters.");
        }
        if (drive.path(parent).length() + 1 + name.length() > LONGEST_PATH) {
            throw new GraphException(400, "pathIsTooLong", "The path is too long.");
        }
    }

    private static void requireUnlocked(Entry entry) {
        if (entry.marks().contains(Mark.CHECKED_OUT)) {
            throw new GraphException(423, "resourceLocked", "The file is checked out.");
        }
    }

    /** Throws what Graph says when a drive is full. */
    void requireRoom(long bytes) {
        if (drive.used() + bytes > drive.quota()) {
            throw new GraphException(507, "quotaLimitReached", "The user has reached their quota limit.");
        }
    }

    static GraphException nameTaken() {
        return new GraphException(409, "nameAlreadyExists", "The specified item name already exists.");
    }

    private String free(Entry parent, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 ? name.substring(dot) : "";
        int number = 1;
        while (drive.child(parent.key(), stem + " " + number + end).isPresent()) {
            number++;
        }
        return stem + " " + number + end;
    }

    private Entry.Times now() {
        return Entry.Times.of(drive.clock().tick(), APPLICATION);
    }
}
