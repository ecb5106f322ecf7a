package dev.strongroom.simulator.microsoft.limits;

import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Lets requests pass or refuses them with 429, by the budgets of application, directory, mailbox and OneNote. */
public final class Throttle {
    /** How much of the drives' budget may be asked for before refusals say so with 503. */
    private static final double PATIENCE = 2;

    private final Limits limits;
    private final InstantSource clock;
    private final Window app;
    private final Window directory;
    private final Window drives;
    private final Window notesMinute;
    private final Window notesHour;
    private final Semaphore notes;
    private final Map<String, Budget> mailboxes = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    /** What one mailbox may be asked. */
    private record Budget(Window requests, Window upload, Semaphore concurrent) {
        static Budget of(Limits limits) {
            return new Budget(new Window(limits.mailbox()), new Window(limits.mailboxUpload()),
                    new Semaphore(limits.mailboxConcurrency()));
        }
    }

    public Throttle(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        app = new Window(limits.app());
        directory = new Window(limits.directory());
        drives = new Window(limits.drives());
        notesMinute = new Window(limits.notesMinute());
        notesHour = new Window(limits.notesHour());
        notes = new Semaphore(limits.notesConcurrency());
    }

    /**
     * Counts a request and lets it in.
     *
     * @param mailbox whose budget it counts against
     * @return what to run when the request has ended
     * @throws GraphException 429 when a budget is used up
     */
    public Runnable enter(Request request, ResourceType type, String mailbox) {
        Instant now = clock.instant();
        if (!app.spend(1, now)) {
            throw refused("ApplicationThrottled", "Application is over its request quota.", app.secondsLeft(now));
        }
        if (type.inDirectory()) {
            if (!directory.spend(Cost.of(request), now)) {
                throw refused("TooManyRequests", "Too many requests.", directory.secondsLeft(now));
            }
            return () -> {};
        }
        if (type.inDrives()) {
            if (!drives.spend(Cost.inDrives(request, type), now)) {
                throw refusedByDrives(now);
            }
            return () -> {};
        }
        if (type.inNotes()) {
            return enterNotes(now);
        }
        return type.inMailbox() ? enterMailbox(mailbox, now) : () -> {};
    }

    /** Counts bytes that are uploaded to a mailbox; throws 429 when they are too many. */
    public void upload(String mailbox, long bytes) {
        Instant now = clock.instant();
        Window upload = mailboxes.computeIfAbsent(mailbox, key -> Budget.of(limits)).upload();
        if (!upload.spend(bytes, now)) {
            throw refused("ApplicationThrottled", "Application is over its upload limit.", upload.secondsLeft(now));
        }
    }

    /** How much of the directory's budget is used, for the header that says so from 0.8 on. */
    public double directoryUse() {
        return directory.used();
    }

    /** How much of the drives' budget is used, and the headers that tell it from 0.8 on. */
    public Map<String, String> drivesUse() {
        double used = drives.used();
        long all = limits.drives().amount();
        return used < 0.8 ? Map.of()
                : Map.of("RateLimit-Limit", Long.toString(all), "RateLimit-Remaining",
                        Long.toString(Math.max(0, Math.round(all - used * all))), "RateLimit-Reset",
                        Long.toString(drives.secondsLeft(clock.instant())));
    }

    /** How many requests were refused. */
    public long refusals() {
        return refused.sum();
    }

    private Runnable enterMailbox(String mailbox, Instant now) {
        Budget budget = mailboxes.computeIfAbsent(mailbox, key -> Budget.of(limits));
        if (!budget.requests().spend(1, now)) {
            throw refused("ApplicationThrottled", "Application is over its request limit.",
                    budget.requests().secondsLeft(now));
        }
        if (!budget.concurrent().tryAcquire()) {
            throw refused("ApplicationThrottled", "Application is over its MailboxConcurrency limit.", 1);
        }
        return budget.concurrent()::release;
    }

    private Runnable enterNotes(Instant now) {
        boolean withinMinute = notesMinute.spend(1, now);
        boolean withinHour = notesHour.spend(1, now);
        if (!withinMinute || !withinHour || !notes.tryAcquire()) {
            refused.increment();
            throw new GraphException(429, "20166", "The app has issued too many requests on behalf of a user.");
        }
        return notes::release;
    }

    /** Whoever goes on asking long after the first refusal gets 503. */
    private GraphException refusedByDrives(Instant now) {
        if (drives.used() < PATIENCE) {
            return refused("activityLimitReached", "The request has been throttled.", drives.secondsLeft(now));
        }
        refused.increment();
        return new GraphException(503, "serviceNotAvailable", "The service is too busy.",
                Map.of("Retry-After", Long.toString(drives.secondsLeft(now))));
    }

    private GraphException refused(String code, String message, long seconds) {
        refused.increment();
        return new GraphException(429, code, message,
                limits.retryAfter() ? Map.of("Retry-After", Long.toString(seconds)) : Map.of());
    }
}
