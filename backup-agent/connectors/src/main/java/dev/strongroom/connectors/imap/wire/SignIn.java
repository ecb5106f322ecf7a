package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.NotOfferedException;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.net.Transport;
import java.util.Map;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;

/** Signs in to a mailbox over a connection that is secure enough. */
public final class SignIn {
    private final ImapAddress address;

    public SignIn(ImapAddress address) {
        this.address = address;
    }

    /**
     * Signs in. Closes the connection when that fails.
     *
     * @throws CommandRefusedException when the server asks to come again later
     */
    public ImapConnection over(Transport transport)
            throws ConnectorException, LostConnectionException, CommandRefusedException {
        ImapConnection connection = new ImapConnection(transport);
        try {
            WireProtocol protocol = connection.protocol();
            protocol.capability();
            Map<String, String> before = Map.copyOf(protocol.getCapabilities());
            present(protocol);
            if (before.equals(protocol.getCapabilities())) {
                protocol.capability();
            }
            if (connection.can("QRESYNC")) {
                connection.run("ENABLE", new Argument().writeAtom("QRESYNC"));
            }
            return connection;
        } catch (CommandFailedException | BadCommandException e) {
            connection.close();
            throw refused(e);
        } catch (ProtocolException e) {
            throw connection.lost(e);
        } catch (ConnectorException | CommandRefusedException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void present(WireProtocol protocol) throws ProtocolException, NotOfferedException {
        if (address.method() == Method.XOAUTH2) {
            if (!protocol.hasCapability("AUTH=XOAUTH2")) {
                throw new NotOfferedException("The server " + address.host()
                        + " does not take access tokens (XOAUTH2). Please sign in with a password.");
            }
            protocol.authoauth2(address.user(), address.secret());
        } else if (protocol.hasCapability("AUTH=PLAIN")) {
            protocol.authplain("", address.user(), address.secret());
        } else if (protocol.hasCapability("AUTH=LOGIN")) {
            protocol.authlogin(address.user(), address.secret());
        } else if (!protocol.hasCapability("LOGINDISABLED")) {
            protocol.login(address.user(), address.secret());
        } else {
            throw new NotOfferedException("The server " + address.host()
                    + " takes no password over this connection. Please choose TLS or STARTTLS.");
        }
    }

    private SignInRefusedException refused(ProtocolException failure) throws CommandRefusedException {
        Response answer = failure.getResponse();
        CommandRefusedException refusal = new CommandRefusedException(
                ResponseText.of(answer == null ? "" : String.valueOf(answer.getRest())));
        if (refusal.asksToWait()) {
            throw refusal;
        }
        String refused = address.method() == Method.XOAUTH2
                ? " does not accept the user name or the access token of "
                : " does not accept the user name or the password of ";
        String said = refusal.text().isEmpty() ? "" : " It said: " + refusal.text();
        return new SignInRefusedException(
                "The server " + address.host() + refused + address.user() + ". Please check both." + said, refusal);
    }
}
