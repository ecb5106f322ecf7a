package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A message that a mailbox holds already, as it comes. */
record TargetContent(BudgetedCalls calls, MailRequests requests, String id) implements ItemContent.Streamed {
    @Override
    public InputStream open() throws IOException {
        try {
            return new Body(calls.send(RequestKind.CONTENT, () -> requests.mime(id)));
        } catch (GraphFailure | StoppedException | ConnectorException e) {
            throw lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while a message was read");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static ContentLostException lost(Exception cause) {
        return new ContentLostException("Microsoft 365 does not give the message: " + cause.getMessage(), cause);
    }

    private static final class Body extends FilterInputStream {
        private final MimeBody body;

        Body(MimeBody body) {
            super(body.stream());
            this.body = body;
        }

        @Override
        public void close() {
            body.close();
        }
    }
}
