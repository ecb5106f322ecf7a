package dev.strongroom.service.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.recovery.ExportFormat;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies to copy from. */
final class Examples {
    private static final ImapServer SERVER = new ImapServer(
            "imap.example.org",
            993,
            ImapSecurity.TLS,
            Optional.empty(),
            4);
    private static final ImapLogin LOGIN = new ImapLogin("ann@example.org", ImapLogin.Method.PASSWORD, "…");
    private static final MicrosoftTenant TENANT = new MicrosoftTenant("example.onmicrosoft.com",
            "00001111-aaaa-2222-bbbb-3333cccc4444", Optional.empty(), Optional.empty(), Optional.empty());
    private static final MicrosoftCredential APPLICATION = MicrosoftCredential.ofSecret("…");
    private static final ChosenUser ANNA =
            new ChosenUser("user-id", "Anna Lindqvist", "anna@example.org");
    private static final String BUCKET = "s3:https://s3.eu-central-1.amazonaws.com/backups/mail";
    private static final StorageCredentials KEYS =
            new StorageCredentials(StorageCredentials.Method.KEYS, "AKIA…", "…", Optional.empty(),
                    Optional.empty());
    private static final Schedule DAILY = new Schedule(Schedule.Frequency.DAILY, 3);
    private static final Selection INBOX = new Selection(Set.of("inbox"), Set.of());
    private static final Map<Class<?>, Object> BODIES = Stream.of(
            new SignInRequest("admin@localhost", "…"),
            new NewStorageTarget("Bucket in Frankfurt", StorageKind.S3, BUCKET, Optional.empty(), Optional.of(KEYS)),
            new StorageSignIn(Optional.empty(), KEYS),
            new StorageCheckRequest(StorageKind.S3, BUCKET, Optional.empty(), Optional.of(KEYS)),
            new ConnectionTestRequest(SERVER, LOGIN),
            new NewTask("Mail", "storage-target-id", SERVER, List.of(LOGIN), DAILY),
            new TaskSettings("Mail", SERVER, DAILY),
            new TenantConnection(ServiceKind.MICROSOFT365, TENANT, APPLICATION),
            new NewMicrosoftTask("People", ServiceKind.MICROSOFT365, "storage-target-id", TENANT, APPLICATION,
                    List.of(ANNA), Optional.empty(), DAILY),
            new ChosenUsers(List.of(ANNA)),
            APPLICATION,
            LOGIN,
            new BackupRequest(Set.of()),
            new RestoreRequest(
                    "entity-id",
                    1,
                    INBOX,
                    RestoreMethod.NON_DESTRUCTIVE,
                    Optional.empty(),
                    Optional.empty(),
                    "Lost mail"),
            new ExportRequest("entity-id", 1, INBOX, Optional.of(ExportFormat.PST_20_GB), "For the archive"))
            .collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));

    private final ObjectMapper mapper;

    Examples(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void addTo(RequestBody body, Method method) {
        Stream.of(method.getParameterTypes())
                .filter(BODIES::containsKey)
                .map(BODIES::get)
                .map(mapper::<com.fasterxml.jackson.databind.JsonNode>valueToTree)
                .forEach(example -> body.getContent().values().forEach(media -> media.setExample(example)));
    }
}
