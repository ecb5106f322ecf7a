package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.TenantCalls;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenant in memory, whose application may not read notes and restore contacts. */
record SampleTenantCalls(SampleAccount account) implements TenantCalls {
    private static final String REFUSED_SECRET = "wrong";
    private static final List<TenantUser> PEOPLE = Stream.of("Alex Duval", "Anna Lindqvist", "Ben Okafor",
            "Chiara Rossi", "Daniel Weiß", "Eva Nowak", "Ines Roth", "Jürgen Krüger", "Mei Tanaka", "Priya Raman",
            "Sofia Almeida", "Tomás Herrera").map(SampleTenantCalls::person).toList();
    private static final TenantUser INFO = new TenantUser("id-info", "Info", "info@nordwind.example",
            TenantUser.Kind.SHARED, false, TenantUser.Standing.READY, Optional.empty());
    private static final TenantUser NEW = new TenantUser("id-new", "Vera Holm", "vera.holm@nordwind.example",
            TenantUser.Kind.PERSON, true, TenantUser.Standing.NOT_SET_UP, Optional.empty());
    private static final TenantUser FORMER = new TenantUser("id-former", "Uwe Brandt",
            "uwe.brandt@nordwind.example", TenantUser.Kind.PERSON, false, TenantUser.Standing.READY, Optional.empty());

    private static TenantUser person(String name) {
        var address = name.toLowerCase(Locale.ROOT)
                .replace(' ', '.')
                .replace("ß", "ss")
                .replace("ü", "ue")
                .replace("á", "a") + "@nordwind.example";
        return new TenantUser("id-" + address, name, address, TenantUser.Kind.PERSON, true, TenantUser.Standing.READY,
                Optional.empty());
    }

    @Override
    public TenantCheck check(TenantConnection tenant) throws ClientException {
        return check(tenant.service(), tenant.credential());
    }

    private TenantCheck check(ServiceKind service, MicrosoftCredential credential) throws ClientException {
        account.mood().check();
        if (credential.secret().equals(Optional.of(REFUSED_SECRET))) {
            return new TenantCheck(ConnectionState.DISCONNECTED, Optional.of("sign-in-refused"), Optional.of(
                    "The client secret is wrong. Please enter its value; the secret's id is something else."),
                    List.of());
        }
        return new TenantCheck(ConnectionState.CONNECTED, Optional.empty(), Optional.empty(),
                service == ServiceKind.ONEDRIVE ? List.of(missing(TenantPart.FILES_RESTORE, "Files.ReadWrite.All"))
                        : List.of(missing(TenantPart.CONTACTS_RESTORE, "Contacts.ReadWrite"),
                                missing(TenantPart.TASKS, "Tasks.Read.All")));
    }

    private static TenantCheck.Missing missing(TenantPart part, String permission) {
        return new TenantCheck.Missing(part, permission, "The permission " + permission + " is missing.");
    }

    @Override
    public TenantUsers users(TenantConnection tenant) throws ClientException {
        account.mood().check();
        var others = tenant.service() == ServiceKind.ONEDRIVE ? Stream.of(NEW) : Stream.of(INFO, FORMER);
        return new TenantUsers(Stream.concat(PEOPLE.stream(), others).toList());
    }

    @Override
    public TaskView add(NewMicrosoftTask task) throws ClientException {
        var id = "task-" + (account.tasks().size() + 1);
        var location = account.target(task.storageTargetId()).location() + "/" + id;
        var added = SampleTasks.fresh(id, task.name(), task.service(), location, task.schedule(),
                task.users().size());
        account.add(added, task.users()
                .stream()
                .map(mailbox -> SampleEntities.scheduled(id, mailbox.address()))
                .toList());
        return added;
    }

    @Override
    public TenantCheck checkOf(String taskId) throws ClientException {
        return check(account.task(taskId).service(), MicrosoftCredential.ofSecret(""));
    }

    @Override
    public TenantUsers usersOf(String taskId) {
        return new TenantUsers(List.of(INFO, FORMER, person("Jürgen Krüger"), person("Priya Raman")));
    }

    @Override
    public TenantUsers addUsers(String taskId, ChosenUsers chosen) {
        chosen.users().forEach(mailbox -> account.put(SampleEntities.scheduled(taskId, mailbox.address())));
        return usersOf(taskId);
    }

    @Override
    public TenantCheck signIn(String taskId, MicrosoftCredential credential) throws ClientException {
        return check(account.task(taskId).service(), credential);
    }
}
