package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.demo.stage.Fingerprints;
import dev.strongroom.service.demo.stage.RestorePoints;
import dev.strongroom.service.demo.stage.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/** What a restore point of a mailbox holds: item by item out of the vault, and all of it in an export. */
record StoredItems(List<TenantKind> kinds, Stage stage, EntityView mailbox, int run) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Each item's bytes, asked for one by one. */
    Fingerprints inVault() throws IOException, InterruptedException {
        Fingerprints found = new Fingerprints();
        RestorePoints points = RestorePoints.of(stage, mailbox);
        for (FolderView folder : points.folders(run)) {
            TenantKind kind = kinds.stream().filter(k -> k.view() == folder.kind()).findFirst().orElseThrow();
            for (MessageView item : points.items(run, folder, "")) {
                found.add(MailboxReading.folder(kind, folder.path()), kind.kept(points.content(item)));
            }
        }
        return found;
    }

    /** The files of an export, which stays where the demo keeps exports. */
    Fingerprints exported() throws IOException, InterruptedException {
        JobView job = stage.run("exports", new ExportRequest(mailbox.id(), run, new Selection(Set.of(), Set.of()), ""));
        Path file = stage.directory()
                .exports()
                .resolve(mailbox.address().replaceFirst("@.*", "") + "-" + run + ".zip");
        stage.api().download(stage.account() + "jobs/" + job.id() + "/result", file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return in(zip);
        }
    }

    private Fingerprints in(ZipFile zip) throws IOException {
        Fingerprints found = new Fingerprints();
        for (JsonNode line : JSON.readTree(bytes(zip, "manifest.json")).path("messages")) {
            String name = line.path("file").asText();
            TenantKind kind = kinds.stream().filter(k -> isOf(k.kind(), name)).findFirst().orElseThrow();
            List<String> folder = new ArrayList<>();
            line.at("/message/folder").forEach(part -> folder.add(part.asText()));
            found.add(MailboxReading.folder(kind, folder), kind.kept(bytes(zip, name)));
        }
        return found;
    }

    /** Events and tasks have files of one format, below a directory for each. */
    private static boolean isOf(ItemKind kind, String name) {
        return name.endsWith(kind.extension())
                && (kind == ItemKind.MAIL || name.toLowerCase(Locale.ROOT).startsWith(kind.directory() + "/"));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
