package dev.strongroom.console.storage;

import dev.strongroom.model.storage.BucketLookup;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageProxy;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a user says about the way to a place for vaults; most say nothing. JavaFX thread only. */
final class StorageConnectionViewModel {
    /** What the agent refuses by name. */
    private static final int NO_PORT = 0;

    private final ReadOnlyObjectProperty<StorageKind> kind;
    private final ObjectProperty<BucketLookup> lookup = new SimpleObjectProperty<>(BucketLookup.AUTO);
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final StringProperty proxyHost = new SimpleStringProperty("");
    private final StringProperty proxyPort = new SimpleStringProperty("");
    private final StringProperty proxyUser = new SimpleStringProperty("");
    private final StringProperty proxyPassword = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");

    /** Runs {@code changed} with every change. */
    StorageConnectionViewModel(ReadOnlyObjectProperty<StorageKind> kind, Runnable changed) {
        this.kind = kind;
        lookup.subscribe(_ -> changed.run());
        Stream.of(endpoint, proxyHost, proxyPort, proxyUser, proxyPassword, authority)
                .forEach(field -> field.subscribe(_ -> changed.run()));
    }

    /** Whether this kind of storage is asked by HTTP, so that there is something to say. */
    static boolean isFor(StorageKind kind) {
        return kind == StorageKind.S3 || hasEndpoint(kind);
    }

    /** Whether the server may be another one, which the location does not name. */
    static boolean hasEndpoint(StorageKind kind) {
        return kind == StorageKind.AZURE || kind == StorageKind.GOOGLE;
    }

    ObjectProperty<BucketLookup> lookup() {
        return lookup;
    }

    StringProperty endpoint() {
        return endpoint;
    }

    StringProperty proxyHost() {
        return proxyHost;
    }

    StringProperty proxyPort() {
        return proxyPort;
    }

    StringProperty proxyUser() {
        return proxyUser;
    }

    StringProperty proxyPassword() {
        return proxyPassword;
    }

    StringProperty authority() {
        return authority;
    }

    /** Begins with what a target has. */
    void fill(StorageOptions known) {
        lookup.set(known.bucketLookup().orElse(BucketLookup.AUTO));
        endpoint.set(known.endpoint().orElse(""));
        authority.set(known.certificateAuthority().orElse(""));
        proxyHost.set(known.proxy().map(StorageProxy::host).orElse(""));
        proxyPort.set(known.proxy().map(proxy -> Integer.toString(proxy.port())).orElse(""));
        proxyUser.set(known.proxy().map(StorageProxy::user).orElse(""));
    }

    /** Forgets all that was typed. */
    void clear() {
        lookup.set(BucketLookup.AUTO);
        Stream.of(endpoint, proxyHost, proxyPort, proxyUser, proxyPassword, authority).forEach(field -> field.set(""));
    }

    /** What was typed that concerns the kind, with the rest of its options. */
    StorageOptions options(Optional<String> region, Optional<String> hostKey) {
        var web = isFor(kind.get());
        return new StorageOptions(region, text(endpoint).filter(_ -> hasEndpoint(kind.get())), hostKey,
                Optional.of(lookup.get()).filter(now -> kind.get() == StorageKind.S3 && now != BucketLookup.AUTO),
                text(authority).filter(_ -> web), web && namesProxy() ? Optional.of(proxy()) : Optional.empty());
    }

    /** Also when its host is missing, which the agent says then. */
    private boolean namesProxy() {
        return Stream.of(proxyHost, proxyPort, proxyUser, proxyPassword).anyMatch(field -> text(field).isPresent());
    }

    private StorageProxy proxy() {
        var digits = proxyPort.get().strip();
        var port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : NO_PORT;
        return new StorageProxy(proxyHost.get().strip(), port, proxyUser.get().strip());
    }

    /** Whether anything is said that most leave out. */
    boolean saysAnything() {
        return lookup.get() != BucketLookup.AUTO || text(endpoint).isPresent() || text(authority).isPresent()
                || namesProxy();
    }

    /** The password that goes with the credentials. */
    Optional<String> password() {
        return Optional.of(proxyPassword.get()).filter(text -> !text.isEmpty() && isFor(kind.get()));
    }

    private static Optional<String> text(StringProperty field) {
        return Optional.of(field.get().strip()).filter(text -> !text.isEmpty());
    }
}
