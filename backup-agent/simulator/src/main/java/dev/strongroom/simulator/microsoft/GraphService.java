package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.drive.ItemAddress;
import dev.strongroom.simulator.microsoft.faults.Coverage;
import dev.strongroom.simulator.microsoft.faults.Fault;
import dev.strongroom.simulator.microsoft.faults.FaultPlan;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Router;
import dev.strongroom.simulator.microsoft.http.Service;
import dev.strongroom.simulator.microsoft.limits.Cost;
import dev.strongroom.simulator.microsoft.limits.Throttle;
import dev.strongroom.simulator.microsoft.login.Login;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Graph itself: each request passes the login, the budgets, the faults on order, and then its route. */
final class GraphService implements Service {
    private static final double LIMIT_WORTH_TELLING = 0.8;

    private final Router router;
    private final Login login;
    private final Throttle throttle;
    private final FaultPlan faults;
    private final Coverage coverage;
    private final Mailboxes mailboxes;
    private final Object directoryLock;
    private final Duration latency;

    /** @param directoryLock guards the directory, as each mailbox guards itself */
    GraphService(Router router, Login login, Throttle throttle, FaultPlan faults, Coverage coverage,
            Mailboxes mailboxes, Object directoryLock, Duration latency) {
        this.router = router;
        this.login = login;
        this.throttle = throttle;
        this.faults = faults;
        this.coverage = coverage;
        this.mailboxes = mailboxes;
        this.directoryLock = directoryLock;
        this.latency = latency;
    }

    @Override
    public Served serve(Request asked) {
        Request request = ItemAddress.normal(asked);
        try {
            Router.Match match = router.find(request);
            ResourceType type = match.route().type();
            login.check(request, type);
            coverage.asked(type);
            Optional<Mailbox> mailbox = mailbox(request);
            Runnable release = throttle.enter(request, type, mailbox.map(Mailbox::userId).orElse("none"));
            try {
                return new Served(answer(request, match, mailbox), release);
            } catch (GraphException e) {
                return new Served(e.answer(request), release);
            } catch (RuntimeException e) {
                release.run();
                throw e;
            }
        } catch (GraphException e) {
            return Served.of(e.answer(request));
        }
    }

    private Answer answer(Request request, Router.Match match, Optional<Mailbox> mailbox) {
        ResourceType type = match.route().type();
        Pause.of(latency);
        Optional<Fault> fault = faults.meet(request, type);
        fault.ifPresent(met -> FaultPlan.before(met, request));
        Answer answer = type == ResourceType.BATCH || type.inDrives() ? match.route().handler().handle(match.call())
                : locked(match, type.inDirectory() || mailbox.isEmpty() ? directoryLock : mailbox.get());
        if (type.inDirectory()) {
            answer = answer.with("x-ms-resource-unit", Integer.toString(Cost.of(request)));
            double used = throttle.directoryUse();
            answer = used < LIMIT_WORTH_TELLING ? answer
                    : answer.with("x-ms-throttle-limit-percentage", String.format(Locale.ROOT, "%.1f", used));
        }
        if (type.inDrives()) {
            for (Map.Entry<String, String> header : throttle.drivesUse().entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
        }
        Answer made = answer;
        return fault.map(met -> FaultPlan.after(met, made)).orElse(made);
    }

    private static Answer locked(Router.Match match, Object lock) {
        synchronized (lock) {
            return match.route().handler().handle(match.call());
        }
    }

    /** The mailbox that a path leads into, by its user or, for import and export, by itself. */
    private Optional<Mailbox> mailbox(Request request) {
        List<String> path = request.path();
        boolean ofDrive = path.size() > 2 && (path.get(2).equals("drive") || path.get(2).equals("drives"));
        if (path.size() > 2 && path.getFirst().equals("users") && !ofDrive) {
            return mailboxes.find(path.get(1));
        }
        return path.size() > 3 && path.getFirst().equals("admin") ? mailboxes.find(path.get(3)) : Optional.empty();
    }
}
