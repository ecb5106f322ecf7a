package dev.strongroom.service.demo.microsoft;

import dev.strongroom.formats.hash.QuickXorHash;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.demo.stage.RestorePoints;
import dev.strongroom.service.demo.stage.Stage;
import dev.strongroom.service.demo.stage.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** OneDrives of a tenant: backed up, backed up again after a while, a folder deleted, found and restored. */
record DriveStory(Stage stage, SimulatedTenant tenant, TaskView task) {
    private static final List<String> WHO = List.of("anna@", "ben@");

    /** Adds the task. */
    static DriveStory begin(Stage stage, SimulatedTenant tenant, String storage)
            throws IOException, InterruptedException {
        return new DriveStory(stage, tenant,
                new TenantSetUp(stage, tenant, ServiceKind.ONEDRIVE).addTask("Harbour OneDrive", storage, WHO));
    }

    /** Backs up, and compares the vault with the tenant by hash. */
    Story.Result backUp() throws IOException, InterruptedException {
        JobView job = stage.backUpInPart(task);
        stage.telling()
                .tell("Backed up the OneDrives: read %d files and folders, %.1f MB. The ledgers:".formatted(
                        job.progress().items(), job.progress().bytes() / 1e6));
        long files = 0;
        long mismatches = 0;
        for (EntityView drive : stage.entities(task)) {
            stage.telling().ledger(drive.name(), stage.ledger(drive));
            DriveReading told = DriveReading.read(tenant.graph(), drive.address());
            RestorePoints points = RestorePoints.of(stage, drive);
            Map<String, String> stored = stored(points);
            // What the tenant gives to nobody may have been readable once, and stays in the vault then.
            stored.keySet().removeAll(told.withheld());
            files += told.hashes().size();
            mismatches += told.differences(stored);
        }
        stage.telling()
                .tell("Compared %d files in the vault with the hashes that the tenant tells: %s".formatted(files,
                        words(mismatches)));
        return new Story.Result(task.location(), files, mismatches);
    }

    private static String words(long mismatches) {
        return mismatches == 0 ? "all match." : mismatches + " do not match!";
    }

    /** The hashes of what a restore point holds, made of the bytes that the agent gives. */
    private static Map<String, String> stored(RestorePoints points) throws IOException, InterruptedException {
        int run = points.newest().run();
        FolderView drive = points.folders(run).getFirst();
        Map<String, String> hashes = new TreeMap<>();
        List<Optional<String>> folders = new ArrayList<>(List.of(Optional.empty()));
        while (!folders.isEmpty()) {
            for (FileView file : points.files(run, drive, folders.removeLast())) {
                if (file.type() == FileType.FOLDER) {
                    folders.add(Optional.of(file.key()));
                } else {
                    List<String> path = new ArrayList<>(file.path());
                    path.add(file.name());
                    hashes.put(String.join("/", path), hash(points.content(file.key())));
                }
            }
        }
        return hashes;
    }

    private static String hash(byte[] bytes) {
        QuickXorHash hash = new QuickXorHash();
        hash.update(bytes, 0, bytes.length);
        return hash.base64();
    }

    /** Deletes a folder at the tenant, finds it in the newest restore point and restores it. */
    Story.Result lose() throws IOException, InterruptedException {
        EntityView drive = stage.entities(task).getFirst();
        DriveReading before = DriveReading.read(tenant.graph(), drive.address());
        String folder = before.fullestFolder();
        tenant.graph().delete("drives/" + before.id() + "/items/" + before.folders().get(folder));
        stage.telling()
                .tell("Deleted at the tenant: the folder \"%s\" of %s's OneDrive with %d files.".formatted(folder,
                        drive.name(), before.in(folder)));
        RestorePoints points = RestorePoints.of(stage, drive);
        int run = points.newest().run();
        FileView lost = points.files(run, points.folders(run).getFirst(), Optional.empty())
                .stream()
                .filter(file -> file.name().equals(folder))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("demo-failed",
                        "The folder \"" + folder + "\" was not in the backup."));
        JobView restore = stage.runInPart("restores", new RestoreRequest(drive.id(), run,
                new Selection(Set.of(), Set.of(lost.key())), RestoreMethod.BYPASS, Optional.empty(), Optional.empty(),
                ""));
        DriveReading after = DriveReading.read(tenant.graph(), drive.address());
        String report = report(restore);
        long refused = before.missing(after.hashes()).stream().filter(path -> report.contains(name(path))).count();
        long mismatches = before.differences(after.hashes()) - refused;
        stage.telling()
                .tell("Restored %d files and folders to where they were, and read all %d hashes back from the tenant: %s"
                        .formatted(restore.progress().items(), after.hashes().size(), words(mismatches)));
        if (refused > 0) {
            stage.telling()
                    .detail("%d names are none that a drive takes any more; the restore's report names them.".formatted(
                            refused));
        }
        return new Story.Result(task.location(), before.hashes().size(), mismatches);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the restore says that it could not bring back; nothing when that is nothing. */
    private String report(JobView restore) throws IOException, InterruptedException {
        if (restore.status() == JobStatus.SUCCEEDED) {
            return "";
        }
        Path file = stage.directory().exports().resolve("not-restored.csv");
        stage.api().download(stage.account() + "jobs/" + restore.id() + "/result", file);
        return Files.readString(file);
    }
}
