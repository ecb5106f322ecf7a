package dev.strongroom.simulator.microsoft.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to a drive in a day: files are written, edited, renamed, moved, shared and deleted, and so are folders. */
public final class DriveLife {
    private static final int DAYS_TO_A_FOLDER = 5;
    private static final int LARGEST = 40_000;

    private final Drive drive;
    private final Random random;
    private final DriveChanges changes;

    public DriveLife(Drive drive, Random random) {
        this.drive = drive;
        this.random = random;
        changes = new DriveChanges(drive);
    }

    /**
     * A day passes.
     *
     * @param happened is told the name of each thing that happens
     */
    public void day(Consumer<String> happened) {
        synchronized (drive) {
            any(Entry::isUsualFolder).ifPresent(folder -> {
                changes.file(folder, "Note " + drive.clock().tick().getEpochSecond() + ".txt", content(),
                        DriveChanges.Conflict.RENAME);
                happened.accept("filesCreated");
            });
            any(Entry::isUsualFile).ifPresent(file -> {
                drive.put(file.with(content(), drive.clock().tick(), drive.owner().name(), Drive.KEPT_VERSIONS));
                happened.accept("filesEdited");
            });
            any(Entry::isUsualFile).ifPresent(file -> {
                drive.put(file.at(file.parent(), "r" + random.nextInt(1_000_000) + " " + end(file.name())));
                happened.accept("filesRenamed");
            });
            any(Entry::isUsualFile).ifPresent(file -> move(file, happened, "filesMoved"));
            any(Entry::isUsualFile).ifPresent(file -> {
                share(file);
                happened.accept("filesShared");
            });
            any(Entry::isUsualFile).ifPresent(file -> {
                drive.remove(file.key());
                happened.accept("filesDeleted");
            });
            if (random.nextInt(DAYS_TO_A_FOLDER) == 0) {
                folder(happened);
            }
        }
    }

    /** So many files get other content. */
    public void edit(int files) {
        synchronized (drive) {
            for (int i = 0; i < files; i++) {
                any(Entry::isUsualFile).ifPresent(file -> drive.put(
                        file.with(content(), drive.clock().tick(), drive.owner().name(), Drive.KEPT_VERSIONS)));
            }
        }
    }

    private void folder(Consumer<String> happened) {
        any(Entry::isUsualFolder).filter(folder -> folder.key() != Drive.ROOT)
                .ifPresent(folder -> {
                    drive.put(folder.at(folder.parent(), "f" + random.nextInt(1_000_000)));
                    happened.accept("driveFoldersRenamed");
                });
        any(Entry::isUsualFolder).filter(folder -> folder.key() != Drive.ROOT)
                .ifPresent(folder -> move(folder, happened, "driveFoldersMoved"));
        any(folder -> folder.isUsualFolder() && folder.key() != Drive.ROOT && drive.childCount(folder.key()) < 3)
                .ifPresent(folder -> {
                    drive.remove(folder.key());
                    happened.accept("driveFoldersDeleted");
                });
        any(Entry::isUsualFolder).ifPresent(folder -> {
            changes.folder(folder, "New " + random.nextInt(1_000_000));
            happened.accept("driveFoldersCreated");
        });
    }

    private void move(Entry entry, Consumer<String> happened, String what) {
        any(Entry::isUsualFolder).filter(folder -> folder.key() != entry.parent() && folder.key() != entry.key())
                .filter(folder -> drive.ancestors(folder).stream().noneMatch(above -> above.key() == entry.key()))
                .filter(folder -> drive.child(folder.key(), entry.name()).isEmpty())
                .ifPresent(folder -> {
                    drive.put(entry.at(folder.key(), entry.name()));
                    happened.accept(what);
                });
    }

    private void share(Entry file) {
        List<Grant> grants = new ArrayList<>(file.grants());
        String id = DrivePermissions.id(file, "day" + file.revision());
        if (grants.isEmpty()) {
            grants.add(Grant.link(id, new Grant.Link("view", "organization",
                    "https://harbour-my.sharepoint.example/:x:/" + id)));
        } else {
            grants.removeFirst();
        }
        drive.put(file.with(grants));
    }

    private FileContent content() {
        return new FileContent(new SeededContent(random.nextLong(), 1 + random.nextInt(LARGEST)));
    }

    private static String end(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    /** One that fits, found from a random one on without a list of all. */
    private Optional<Entry> any(Predicate<Entry> fits) {
        long start = random.nextLong(drive.keys());
        List<Entry> found = new ArrayList<>();
        for (long at = start; found.isEmpty() && at < drive.keys(); at++) {
            drive.find(at).filter(fits).ifPresent(found::add);
        }
        for (long at = 0; found.isEmpty() && at < start; at++) {
            drive.find(at).filter(fits).ifPresent(found::add);
        }
        return found.stream().findFirst();
    }
}
