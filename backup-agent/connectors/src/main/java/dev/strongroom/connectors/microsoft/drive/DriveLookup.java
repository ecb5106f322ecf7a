package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Asks whose OneDrive there is. Graph lists no drives of a tenant to an application, so that it is one request a person
 * ({@code GET /users/{id}/drive}; 404 for a drive that is not set up), as many at once as the budget of drives allows.
 */
public final class DriveLookup {
    private final DriveRequests requests;
    private final Function<String, BudgetedCalls> calls;
    private final InstantSource clock;

    /** @param calls to the drive of a user */
    public DriveLookup(DriveRequests requests, Function<String, BudgetedCalls> calls, InstantSource clock) {
        this.requests = requests;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Asks for each.
     *
     * @param users ids
     * @param longest after so long those that are left are not asked
     * @throws ConnectorException when the application may read no drives or can't sign in
     */
    public Map<String, DriveStanding> of(List<String> users, Duration longest)
            throws ConnectorException, InterruptedException {
        Instant end = clock.instant().plus(longest);
        Map<String, Future<DriveStanding>> asked = new LinkedHashMap<>();
        Map<String, DriveStanding> standings = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            users.forEach(user -> asked.put(user, threads.submit(() -> ask(user, end))));
            try {
                for (Map.Entry<String, Future<DriveStanding>> answer : asked.entrySet()) {
                    standings.put(answer.getKey(), answer.getValue().get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof ConnectorException told) {
                    throw told;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return standings;
    }

    private DriveStanding ask(String user, Instant end) throws ConnectorException, InterruptedException {
        try {
            calls.apply(user)
                    .until(() -> !clock.instant().isBefore(end))
                    .send(RequestKind.FOLDERS, () -> requests.driveOf(user));
            return DriveStanding.READY;
        } catch (GraphFailure failure) {
            return switch (failure.kind()) {
                // Without any licence for it the request is refused and not unanswered.
                case NOT_FOUND, REFUSED -> DriveStanding.NOT_SET_UP;
                case FORBIDDEN, TOKEN_REFUSED -> throw Refusals.explain(failure, SubService.FILES);
                case BROKEN, THROTTLED, UNCERTAIN, EXPIRED -> DriveStanding.NOT_ASKED;
            };
        } catch (StoppedException | ThrottledException | UnreachableException later) {
            return DriveStanding.NOT_ASKED;
        }
    }
}
