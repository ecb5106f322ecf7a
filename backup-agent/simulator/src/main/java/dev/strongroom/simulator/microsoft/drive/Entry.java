package dev.strongroom.simulator.microsoft.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file or folder as a drive keeps it. Nobody changes one: a change is another entry of the same key.
 *
 * @param key unique in its drive, for ever; 0 for the root
 * @param parent the key of the folder that it lies in
 * @param content of a file
 * @param times what the service and the user's computer say
 * @param revision counts every change, as eTag does
 * @param contentRevision counts changes of the content, as cTag does
 * @param versions of a file, the oldest first, without the current one
 * @param firstVersion the number of the oldest version that is left
 * @param grants given here, not above
 */
record Entry(long key, long parent, String name, EntryType type, Optional<FileContent> content, Times times,
        int revision, int contentRevision, List<Version> versions, int firstVersion, List<Grant> grants,
        Set<Mark> marks) {
    /**
     * When it was made and changed.
     *
     * @param created by the service's clock
     * @param modified by the service's clock
     * @param fileCreated by the clock of whoever wrote it
     * @param fileModified by the clock of whoever wrote it
     * @param by the name of who changed it last
     */
    record Times(Instant created, Instant modified, Instant fileCreated, Instant fileModified, String by) {
        static Times of(Instant time, String by) {
            return new Times(time, time, time, time, by);
        }

        Times changed(Instant now, String who) {
            return new Times(created, now, fileCreated, now, who);
        }

        Times as(Instant fileCreation, Instant fileChange) {
            return new Times(created, modified, fileCreation, fileChange, by);
        }
    }

    Entry {
        versions = List.copyOf(versions);
        grants = List.copyOf(grants);
        marks = Set.copyOf(marks);
    }

    static Entry folder(long key, long parent, String name, EntryType type, Times times) {
        return new Entry(key, parent, name, type, Optional.empty(), times, 1, 1, List.of(), 1, List.of(), Set.of());
    }

    static Entry file(long key, long parent, String name, FileContent content, Times times) {
        return new Entry(key, parent, name, EntryType.FILE, Optional.of(content), times, 1, 1, List.of(), 1, List.of(),
                Set.of());
    }

    boolean isUsualFile() {
        return type == EntryType.FILE && marks.isEmpty() && !name.endsWith(".one") && !name.endsWith(".onetoc2");
    }

    boolean isUsualFolder() {
        return type == EntryType.FOLDER || type == EntryType.ROOT;
    }

    /** The id of the current version, as the list of versions has it. */
    String version() {
        return firstVersion + versions.size() + ".0";
    }

    long size() {
        return content.map(FileContent::length).orElse(0L);
    }

    Entry at(long newParent, String newName) {
        return new Entry(key, newParent, newName, type, content, times, revision + 1, contentRevision, versions,
                firstVersion, grants, marks);
    }

    Entry with(Times others) {
        return new Entry(key, parent, name, type, content, others, revision + 1, contentRevision, versions,
                firstVersion, grants, marks);
    }

    Entry with(List<Grant> others) {
        return new Entry(key, parent, name, type, content, times, revision + 1, contentRevision, versions,
                firstVersion, others, marks);
    }

    Entry marked(Mark mark) {
        Set<Mark> more = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
        more.add(mark);
        return marked(more);
    }

    Entry marked(Set<Mark> others) {
        return new Entry(key, parent, name, type, content, times, revision + 1, contentRevision, versions,
                firstVersion, grants, others);
    }

    /** The next version of a file; of more than so many the oldest goes. */
    Entry with(FileContent next, Instant now, String who, int keptVersions) {
        List<Version> more = new ArrayList<>(versions);
        content.ifPresent(old -> more.add(new Version(version(), old, times.modified(), times.by())));
        int dropped = Math.max(0, more.size() - keptVersions);
        return new Entry(key, parent, name, type, Optional.of(next), times.changed(now, who), revision + 1,
                contentRevision + 1, more.subList(dropped, more.size()), firstVersion + dropped, grants, marks);
    }

    /** The same entry after something below it changed. */
    Entry touched() {
        return new Entry(key, parent, name, type, content, times, revision, contentRevision + 1, versions,
                firstVersion, grants, marks);
    }
}
