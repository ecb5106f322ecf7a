package dev.strongroom.connectors.imap.net;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.NotOfferedException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.UntrustedServerException;
import java.io.IOException;
import java.util.Locale;

/** The first words with a server (RFC 9051, section 7.1), and STARTTLS (section 6.2.1). */
final class Greeting {

    private final PlainLines lines;
    private final String host;

    Greeting(PlainLines lines, String host) {
        this.lines = lines;
        this.host = host;
    }

    /** Reads the greeting; fails unless the server waits to be told who is there. */
    void read() throws IOException, ConnectorException {
        String greeting = lines.read();
        String start = greeting.toUpperCase(Locale.ROOT);
        if (start.startsWith("* BYE")) {
            throw new UnreachableException("The server " + host + " turns connections away at present: "
                    + greeting.substring("* BYE".length()).strip());
        }
        if (!start.startsWith("* OK")) {
            throw new NotOfferedException("What answers at " + host + " is not an IMAP server that one can sign in to."
                    + " Please check the host and the port.");
        }
    }

    /** Brings the server to await the TLS handshake. */
    void startTls() throws IOException, ConnectorException {
        boolean offered = false;
        lines.write("S1 CAPABILITY\r\n");
        for (String line = nextLine(); !line.startsWith("S1 "); line = nextLine()) {
            offered |= line.startsWith("* CAPABILITY ") && (line + " ").contains(" STARTTLS ");
        }
        if (offered) {
            lines.write("S2 STARTTLS\r\n");
            String answer = nextLine();
            while (!answer.startsWith("S2 ")) {
                answer = nextLine();
            }
            offered = answer.startsWith("S2 OK");
        }
        if (!offered) {
            throw new NotOfferedException("The server " + host + " does not offer STARTTLS, so the connection would not"
                    + " be encrypted. Please choose TLS, or ask its administrator.");
        }
    }

    /** What comes in the clear after STARTTLS was agreed was put there by somebody else. */
    UntrustedServerException interference() {
        return new UntrustedServerException("Something was sent in the name of " + host
                + " before the encryption began. Somebody may be interfering with the connection.");
    }

    private String nextLine() throws IOException {
        return lines.read().toUpperCase(Locale.ROOT);
    }
}
