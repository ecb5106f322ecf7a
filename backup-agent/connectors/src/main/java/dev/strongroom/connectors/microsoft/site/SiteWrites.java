package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.Call;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests of a restore into a site; a refusal says so in a sentence. */
record SiteWrites(SiteRequests requests, BudgetedCalls calls) {
    ObjectNode get(String path) throws ConnectorException, InterruptedException {
        return sent(RequestKind.FOLDERS, () -> requests.get(path));
    }

    /** The same; empty when it is not there. */
    Optional<ObjectNode> find(String path) throws ConnectorException, InterruptedException {
        try {
            return Optional.of(calls.send(RequestKind.FOLDERS, () -> requests.get(path)));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw Refusals.explain(failure, SubService.SITES_RESTORE);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    Page<ObjectNode> page(String path, Optional<String> link) throws ConnectorException, InterruptedException {
        return sent(RequestKind.DELTA, () -> requests.page(path, link));
    }

    /** All of a list that is known to be short. */
    List<ObjectNode> all(String path) throws ConnectorException, InterruptedException {
        List<ObjectNode> found = new ArrayList<>();
        Optional<String> link = Optional.empty();
        do {
            Page<ObjectNode> page = page(path, link);
            found.addAll(page.entries());
            link = page.next();
        } while (link.isPresent());
        return found;
    }

    /**
     * Makes something.
     *
     * @throws dev.strongroom.connectors.UnreachableException also when nobody knows whether it was made: another restore
     *             finds it
     */
    ObjectNode create(String path, ObjectNode json) throws ConnectorException, InterruptedException {
        return sent(RequestKind.WRITE, () -> requests.create(path, json));
    }

    void change(String path, ObjectNode json) throws ConnectorException, InterruptedException {
        sent(RequestKind.WRITE, () -> {
            requests.change(path, json);
            return true;
        });
    }

    void act(String path) throws ConnectorException, InterruptedException {
        sent(RequestKind.WRITE, () -> {
            requests.act(path);
            return true;
        });
    }

    private <T> T sent(RequestKind kind, Call<T> call) throws ConnectorException, InterruptedException {
        try {
            return calls.send(kind, call);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, SubService.SITES_RESTORE);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }
}
