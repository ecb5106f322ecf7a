package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.imap.net.Transport;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseInputStream;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Angus' protocol over a connection that is made and secured elsewhere, with an input that bounds memory. */
final class WireProtocol extends IMAPProtocol {
    private final ImapInput input;

    WireProtocol(Transport transport) throws IOException {
        super(transport.in(), new ImapOutput(transport.out()), new Properties(), false);
        input = new ImapInput(transport.in());
    }

    ImapInput input() {
        return input;
    }

    @Override
    protected ResponseInputStream getInputStream() {
        return input;
    }

    /** Leaves FETCH answers to {@link FetchAnswer}, which passes over what it does not know instead of failing. */
    @Override
    public Response readResponse() throws IOException, ProtocolException {
        return new IMAPResponse(this);
    }
}
