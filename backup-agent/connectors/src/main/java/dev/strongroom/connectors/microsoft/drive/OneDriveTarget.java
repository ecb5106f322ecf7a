package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.Call;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.DriveWrites;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.item.RangedUpload;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes into the OneDrive of one person. */
public final class OneDriveTarget implements DriveTarget {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphClient client;
    private final BudgetedCalls calls;
    private final Abandonment abandonment;
    private final DriveWrites writes;

    private OneDriveTarget(GraphClient client, BudgetedCalls calls, Abandonment abandonment, String drive) {
        this.client = client;
        this.calls = calls;
        this.abandonment = abandonment;
        writes = new DriveWrites(client, drive);
    }

    /**
     * Finds a user's OneDrive.
     *
     * @param user id or sign-in name
     */
    public static OneDriveTarget of(String user, GraphClient client, BudgetedCalls calls, Abandonment abandonment)
            throws ConnectorException, InterruptedException {
        ObjectNode drive = sent(calls, RequestKind.FOLDERS, () -> new DriveRequests(client).driveOf(user));
        return new OneDriveTarget(client, calls, abandonment, drive.path("id").asText());
    }

    /** A drive by its id. */
    public static OneDriveTarget ofDrive(String drive, GraphClient client, BudgetedCalls calls,
            Abandonment abandonment) {
        return new OneDriveTarget(client, calls, abandonment, drive);
    }

    @Override
    public Entry root() {
        return new Entry("root", true, 0, "");
    }

    @Override
    public Optional<Entry> find(String folder, String name) throws ConnectorException, InterruptedException {
        try {
            return Optional.of(entry(asked(RequestKind.ITEM, () -> writes.child(folder, name))));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw Refusals.explain(failure, SubService.FILES_RESTORE);
        }
    }

    private static Entry entry(ObjectNode json) {
        return new Entry(json.path("id").asText(), !json.has("file"), json.path("size").asLong(),
                json.at("/file/hashes/quickXorHash").asText());
    }

    @Override
    public Entry makeFolder(Described described) throws ConnectorException, InterruptedException {
        Entry made =
                entry(sent(calls, RequestKind.WRITE, () -> writes.makeFolder(described.folder(), described.name())));
        return dated(made, described);
    }

    @Override
    public Entry write(Described described, long size, ItemContent content)
            throws ConnectorException, IOException, InterruptedException {
        try (InputStream bytes = content.open()) {
            if (size <= RangedUpload.SMALL) {
                byte[] all = bytes.readAllBytes();
                return dated(entry(sent(calls, RequestKind.WRITE,
                        () -> writes.put(described.folder(), described.name(), all))), described);
            }
            RangedUpload.send(calls, () -> writes.upload(described.folder(), described.name(), size), bytes, size);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, SubService.FILES_RESTORE);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
        return dated(find(described.folder(), described.name())
                .orElseThrow(() -> new IOException("The file is gone that was just written")), described);
    }

    private Entry dated(Entry made, Described described) throws ConnectorException, InterruptedException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("fileSystemInfo")
                .put("createdDateTime", described.created().toString())
                .put("lastModifiedDateTime", described.modified().toString());
        sent(calls, RequestKind.WRITE, () -> writes.change(made.id(), json));
        return made;
    }

    @Override
    public List<String> share(String id, String permissions) throws ConnectorException, InterruptedException {
        List<String> lost = new ArrayList<>();
        try {
            for (JsonNode permission : JSON.readTree(permissions)) {
                share(id, permission).ifPresent(lost::add);
            }
        } catch (JsonProcessingException e) {
            lost.add("Its permissions can't be read.");
        }
        return lost;
    }

    private Optional<String> share(String id, JsonNode permission) throws ConnectorException, InterruptedException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean link = permission.has("link");
        String who = permission.at("/grantedToV2/siteUser/loginName").asText().replaceFirst("^.*\\|", "");
        if (link) {
            json.put("type", permission.at("/link/type").asText()).put("scope", permission.at("/link/scope").asText());
        } else if (who.isEmpty()) {
            return Optional.of("Graph does not tell whom a permission was given to; it was not given.");
        } else {
            json.put("requireSignIn", true).put("sendInvitation", false);
            json.putArray("recipients").addObject().put("email", who);
            json.set("roles", permission.path("roles"));
        }
        try {
            asked(RequestKind.WRITE, () -> writes.act(id, link ? "createLink" : "invite", json));
            return Optional.empty();
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.REFUSED || failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.of((link ? "A link" : "The permission of " + who) + " could not be made: "
                        + failure.reason());
            }
            throw Refusals.explain(failure, SubService.FILES_RESTORE);
        }
    }

    private <T> T asked(RequestKind kind, Call<T> call) throws GraphFailure, ConnectorException, InterruptedException {
        try {
            return calls.send(kind, call);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    private static <T> T sent(BudgetedCalls calls, RequestKind kind, Call<T> call)
            throws ConnectorException, InterruptedException {
        try {
            return calls.send(kind, call);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, SubService.FILES_RESTORE);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    @Override
    public void abandon() {
        abandonment.begin();
        client.abandon();
    }

    @Override
    public void close() {
        client.abandon();
    }
}
