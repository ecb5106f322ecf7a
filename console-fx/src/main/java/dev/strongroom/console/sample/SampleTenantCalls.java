package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.TenantCalls;
import dev.strongroom.model.microsoft.ChosenMailboxes;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantMailbox;
import dev.strongroom.model.microsoft.TenantMailboxes;
import dev.strongroom.model.microsoft.TenantPart;
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
    private static final List<TenantMailbox> PEOPLE = Stream.of("Alex Duval", "Anna Lindqvist", "Ben Okafor",
            "Chiara Rossi", "Daniel Weiß", "Eva Nowak", "Ines Roth", "Jürgen Krüger", "Mei Tanaka", "Priya Raman",
            "Sofia Almeida", "Tomás Herrera").map(SampleTenantCalls::person).toList();
    private static final TenantMailbox INFO = new TenantMailbox("id-info", "Info", "info@nordwind.example",
            TenantMailbox.Kind.SHARED, false, Optional.empty());
    private static final TenantMailbox FORMER = new TenantMailbox("id-former", "Uwe Brandt",
            "uwe.brandt@nordwind.example", TenantMailbox.Kind.PERSON, false, Optional.empty());

    private static TenantMailbox person(String name) {
        var address = name.toLowerCase(Locale.ROOT)
                .replace(' ', '.')
                .replace("ß", "ss")
                .replace("ü", "ue")
                .replace("á", "a") + "@nordwind.example";
        return new TenantMailbox("id-" + address, name, address, TenantMailbox.Kind.PERSON, true, Optional.empty());
    }

    @Override
    public TenantCheck check(TenantConnection tenant) throws ClientException {
        return check(tenant.credential());
    }

    private TenantCheck check(MicrosoftCredential credential) throws ClientException {
        account.mood().check();
        if (credential.secret().equals(Optional.of(REFUSED_SECRET))) {
            return new TenantCheck(ConnectionState.DISCONNECTED, Optional.of("sign-in-refused"), Optional.of(
                    "The client secret is wrong. Please enter its value; the secret's id is something else."),
                    List.of());
        }
        return new TenantCheck(ConnectionState.CONNECTED, Optional.empty(), Optional.empty(),
                List.of(missing(TenantPart.CONTACTS_RESTORE, "Contacts.ReadWrite"),
                        missing(TenantPart.TASKS, "Tasks.Read.All")));
    }

    private static TenantCheck.Missing missing(TenantPart part, String permission) {
        return new TenantCheck.Missing(part, permission, "The permission " + permission + " is missing.");
    }

    @Override
    public TenantMailboxes mailboxes(TenantConnection tenant) throws ClientException {
        account.mood().check();
        return new TenantMailboxes(Stream.concat(PEOPLE.stream(), Stream.of(INFO, FORMER)).toList());
    }

    @Override
    public TaskView add(NewMicrosoftTask task) throws ClientException {
        var id = "task-" + (account.tasks().size() + 1);
        var location = account.target(task.storageTargetId()).location() + "/" + id;
        var added = SampleTasks.fresh(id, task.name(), ServiceKind.MICROSOFT365, location, task.schedule(),
                task.mailboxes().size());
        account.add(added, task.mailboxes()
                .stream()
                .map(mailbox -> SampleEntities.scheduled(id, mailbox.address()))
                .toList());
        return added;
    }

    @Override
    public TenantCheck checkOf(String taskId) throws ClientException {
        return check(MicrosoftCredential.ofSecret(""));
    }

    @Override
    public TenantMailboxes mailboxesOf(String taskId) {
        return new TenantMailboxes(List.of(INFO, FORMER, person("Jürgen Krüger"), person("Priya Raman")));
    }

    @Override
    public TenantMailboxes addMailboxes(String taskId, ChosenMailboxes chosen) {
        chosen.mailboxes().forEach(mailbox -> account.put(SampleEntities.scheduled(taskId, mailbox.address())));
        return mailboxesOf(taskId);
    }

    @Override
    public TenantCheck signIn(String taskId, MicrosoftCredential credential) throws ClientException {
        return check(credential);
    }
}
