package dev.strongroom.console.imap;

import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a user says about an IMAP server. */
public final class ServerFormViewModel {
    /** As many connections as servers commonly allow one mailbox without complaint. */
    private static final int USUAL_CONNECTIONS = 4;
    private static final int MOST_CONNECTIONS = 32;
    private static final int MOST_PORTS = 65_535;

    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("993");
    private final ObjectProperty<ImapSecurity> security = new SimpleObjectProperty<>(ImapSecurity.TLS);
    private final StringProperty certificateAuthority = new SimpleStringProperty("");
    private final ObjectProperty<Integer> connections = new SimpleObjectProperty<>(USUAL_CONNECTIONS);

    /** Empty, with the usual port of TLS. */
    public ServerFormViewModel() {
        security.subscribe((before, now) -> {
            if (port.get().equals(usualPort(before))) {
                port.set(usualPort(now));
            }
        });
    }

    /** The host's name or address. */
    public StringProperty host() {
        return host;
    }

    StringProperty port() {
        return port;
    }

    ObjectProperty<ImapSecurity> security() {
        return security;
    }

    StringProperty certificateAuthority() {
        return certificateAuthority;
    }

    ObjectProperty<Integer> connections() {
        return connections;
    }

    /** True while the form makes a server. */
    public BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> !host.get().isBlank() && portIsValid(), host, port);
    }

    boolean portIsValid() {
        return port.get().matches("\\d{1,5}") && Integer.parseInt(port.get()) >= 1
                && Integer.parseInt(port.get()) <= MOST_PORTS;
    }

    /** The server; only while the form is valid. */
    public ImapServer server() {
        return new ImapServer(host.get().strip(), Integer.parseInt(port.get()), security.get(),
                Optional.of(certificateAuthority.get().strip()).filter(pem -> !pem.isEmpty()),
                Math.clamp(connections.get(), 1, MOST_CONNECTIONS));
    }

    /** Shows a server. */
    public void show(ImapServer server) {
        host.set(server.host());
        security.set(server.security());
        port.set(Integer.toString(server.port()));
        certificateAuthority.set(server.certificateAuthority().orElse(""));
        connections.set(server.connections());
    }

    private static String usualPort(ImapSecurity security) {
        return security == ImapSecurity.TLS ? "993" : "143";
    }
}
