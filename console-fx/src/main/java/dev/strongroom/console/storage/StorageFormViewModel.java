package dev.strongroom.console.storage;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.InvalidRequestException;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageCredentials.Method;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a user says about a place for vaults; tries it and adds it. */
public final class StorageFormViewModel {
    private final Workspace workspace;
    private final Consumer<StorageTargetView> done;
    private final Optional<StorageTargetView> known;
    private final StorageCheckViewModel check;
    private final ObjectProperty<StorageKind> kind = new SimpleObjectProperty<>(StorageKind.LOCAL);
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.MACHINE);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty location = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty hostKey = new SimpleStringProperty("");
    private final StorageConnectionViewModel way;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    /** A secret of several lines, which a field of one line would join. */
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final BooleanProperty adding = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** Empty, for a directory; calls {@code done} with what was added. */
    public StorageFormViewModel(Workspace workspace, Consumer<StorageTargetView> done) {
        this(workspace, Optional.empty(), done);
    }

    /** For other credentials of a target; calls {@code done} when the agent has taken them. */
    static StorageFormViewModel of(StorageTargetView target, Workspace workspace, Consumer<StorageTargetView> done) {
        var form = new StorageFormViewModel(workspace, Optional.of(target), done);
        form.kind.set(target.kind());
        form.method.set(target.signIn());
        form.name.set(target.name());
        form.location.set(target.location());
        form.region.set(target.options().region().orElse(""));
        form.way.fill(target.options());
        form.hostKey.set(target.options().hostKey().orElse(""));
        return form;
    }

    private StorageFormViewModel(Workspace workspace, Optional<StorageTargetView> known,
            Consumer<StorageTargetView> done) {
        this.workspace = workspace;
        this.known = known;
        this.done = done;
        this.check = new StorageCheckViewModel(workspace.background());
        this.way = new StorageConnectionViewModel(kind, this::changed);
        kind.subscribe(now -> {
            method.set(methods(now).getFirst());
            user.set("");
            forgetSecrets();
        });
        method.subscribe(_ -> forgetSecrets());
        Stream.of(location, region, hostKey, user, secret, key, passphrase)
                .forEach(field -> field.subscribe(_ -> changed()));
        check.state().subscribe(state -> {
            if (state instanceof StorageCheckViewModel.State.NotTried(var failure)) {
                problem.set(Optional.of(failure));
            }
        });
    }

    /** How the agent can sign in to a kind of storage, the usual way first. */
    static List<Method> methods(StorageKind kind) {
        return switch (kind) {
            case LOCAL -> List.of(Method.MACHINE);
            case S3 -> List.of(Method.KEYS, Method.MACHINE);
            case AZURE -> List.of(Method.ACCOUNT_KEY, Method.SHARED_ACCESS, Method.CONNECTION_STRING, Method.MACHINE);
            case GOOGLE -> List.of(Method.SERVICE_ACCOUNT, Method.MACHINE);
            case SFTP -> List.of(Method.PASSWORD, Method.PRIVATE_KEY, Method.MACHINE);
        };
    }

    /** Whether the secret has several lines. */
    static boolean isPasted(Method method) {
        return method == Method.PRIVATE_KEY || method == Method.SERVICE_ACCOUNT;
    }

    /** Whether it is about a target that is there. */
    boolean isKnown() {
        return known.isPresent();
    }

    ObjectProperty<StorageKind> kind() {
        return kind;
    }

    ObjectProperty<Method> method() {
        return method;
    }

    StringProperty name() {
        return name;
    }

    StringProperty location() {
        return location;
    }

    StringProperty region() {
        return region;
    }

    StringProperty hostKey() {
        return hostKey;
    }

    /** How the place is reached. */
    StorageConnectionViewModel way() {
        return way;
    }

    StringProperty user() {
        return user;
    }

    StringProperty secret() {
        return secret;
    }

    StringProperty key() {
        return key;
    }

    StringProperty passphrase() {
        return passphrase;
    }

    BooleanProperty adding() {
        return adding;
    }

    StorageCheckViewModel check() {
        return check;
    }

    /** Why the agent did not try or add it. */
    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What the agent says is wrong with a field of its request. */
    Optional<String> problemOf(String field) {
        return problem.get()
                .flatMap(failure -> failure instanceof InvalidRequestException invalid
                        && invalid.field().equals(Optional.of(field))
                                ? Optional.of(invalid.sentence())
                                : Optional.empty());
    }

    void tryIt() {
        problem.set(Optional.empty());
        var request = new StorageCheckRequest(kind.get(), address(), someOptions(), credentials());
        check.run(() -> workspace.account().client().storage().check(request));
    }

    /** Adds the place, or gives a known one its credentials; the agent tries it first. */
    void add() {
        var call = known.map(this::signIn).orElseGet(this::addition);
        problem.set(Optional.empty());
        adding.set(true);
        workspace.background().run(call, answer -> {
            adding.set(false);
            switch (answer) {
                case Answer.Value<StorageTargetView>(var target) -> {
                    clear();
                    done.accept(target);
                }
                case Answer.Failure<StorageTargetView>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    private Call<StorageTargetView> addition() {
        var typed = location.get().strip();
        var fresh = new NewStorageTarget(name.get().isBlank() ? typed : name.get().strip(), kind.get(), address(),
                someOptions(), credentials());
        return () -> workspace.account().client().storage().add(fresh);
    }

    private Call<StorageTargetView> signIn(StorageTargetView target) {
        var fresh = new StorageSignIn(Optional.of(options()), credentials().orElse(StorageCredentials.OF_MACHINE));
        return () -> workspace.account().client().storage().signIn(target.id(), fresh);
    }

    /** Forgets all that was typed. */
    public void clear() {
        name.set("");
        location.set("");
        region.set("");
        hostKey.set("");
        way.clear();
        user.set("");
        forgetSecrets();
        changed();
    }

    /** As restic writes it; what was typed may lack the kind before it. */
    private String address() {
        var typed = location.get().strip();
        var scheme = switch (kind.get()) {
            case LOCAL -> "";
            case S3 -> "s3:";
            case AZURE -> "azure:";
            case GOOGLE -> "gs:";
            case SFTP -> "sftp:";
        };
        return typed.startsWith(scheme) ? typed : scheme + typed;
    }

    private Optional<StorageOptions> someOptions() {
        return Optional.of(options()).filter(given -> !given.equals(StorageOptions.NONE));
    }

    private StorageOptions options() {
        return way.options(text(region), text(hostKey));
    }

    private Optional<StorageCredentials> credentials() {
        return kind.get() == StorageKind.LOCAL
                ? Optional.empty()
                : Optional.of(new StorageCredentials(method.get(), user.get().strip(),
                        isPasted(method.get()) ? key.get() : secret.get(),
                        Optional.of(passphrase.get()).filter(text -> !text.isEmpty()), way.password()));
    }

    private static Optional<String> text(StringProperty field) {
        return Optional.of(field.get().strip()).filter(text -> !text.isEmpty());
    }

    private void forgetSecrets() {
        secret.set("");
        key.set("");
        passphrase.set("");
        changed();
    }

    private void changed() {
        check.clear();
        problem.set(Optional.empty());
    }
}
