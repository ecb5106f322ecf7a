package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.UncheckedConnectorException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.MarkedMessage;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The messages of a folder, asked for page by page. One thread. */
final class TargetMessages implements Iterator<MarkedMessage> {
    private final BudgetedCalls calls;
    private final MailWrites writes;
    private final String folder;
    private Iterator<MarkedMessage> page;
    private Optional<String> next;

    TargetMessages(BudgetedCalls calls, MailWrites writes, String folder)
            throws ConnectorException, InterruptedException {
        this.calls = calls;
        this.writes = writes;
        this.folder = folder;
        Page<MarkedMessage> first = read(Optional.empty());
        page = first.entries().iterator();
        next = first.next();
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            try {
                Page<MarkedMessage> more = read(next);
                page = more.entries().iterator();
                next = more.next();
            } catch (ConnectorException e) {
                throw new UncheckedConnectorException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedConnectorException(
                        new UnreachableException("A folder was not read to its end.", e));
            }
        }
        return page.hasNext();
    }

    @Override
    public MarkedMessage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private Page<MarkedMessage> read(Optional<String> link) throws ConnectorException, InterruptedException {
        try {
            return calls.send(RequestKind.ITEM, () -> writes.messages(folder, link));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND && failure.code().equals("ErrorItemNotFound")) {
                throw new ContainerVanishedException("The folder is not there any more.", failure);
            }
            throw Refusals.explain(failure, SubService.MAIL_RESTORE);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }
}
