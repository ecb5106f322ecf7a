package dev.strongroom.simulator.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.limits.Limit;
import dev.strongroom.simulator.microsoft.limits.Limits;
import dev.strongroom.simulator.microsoft.login.Registration;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the tenant behaves, apart from what is in it.
 *
 * @param latency that each request takes at least
 * @param tokenLifetime of access tokens, in real time
 * @param deltaLifetime of delta links, in the tenant's time
 * @param deltaExpired the error code of a delta link that expired; Microsoft names none for Outlook
 * @param drives how OneDrive and SharePoint behave
 */
public record Settings(Registration registration, Limits limits, Duration latency, Duration tokenLifetime,
        Duration deltaLifetime, String deltaExpired, DriveBehaviour drives) {
    private static final List<String> KNOWN =
            List.of("clientId", "clientSecret", "permissions", "latencyMillis", "tokenSeconds", "deltaDays",
                    "deltaExpired", "resync", "bandwidth", "limits", "faults");

    /** The published limits, no latency, and every permission granted to the client {@code demo}. */
    public static Settings usual() {
        return new Settings(new Registration("demo", "demo", everything()), Limits.published(), Duration.ZERO,
                Duration.ofSeconds(3_599), Duration.ofDays(30), "SyncStateNotFound", DriveBehaviour.USUAL);
    }

    /** Every permission that anything asks for. */
    public static Set<String> everything() {
        return Arrays.stream(ResourceType.values())
                .flatMap(type -> Stream.concat(type.permissions("GET").stream(), type.permissions("POST").stream()))
                .collect(Collectors.toSet());
    }

    /** What the file says, and the usual for what it does not say. Unknown names are an error. */
    static Settings read(JsonNode file) {
        file.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no setting '" + name + "'. There are: " + String.join(", ", KNOWN) + ".");
            }
        });
        Settings usual = usual();
        Set<String> permissions = new HashSet<>();
        file.path("permissions").forEach(name -> permissions.add(name.asText()));
        return new Settings(
                new Registration(file.path("clientId").asText("demo"), file.path("clientSecret").asText("demo"),
                        file.has("permissions") ? permissions : everything()),
                limits(file.path("limits"), usual.limits), Duration.ofMillis(file.path("latencyMillis").asLong()),
                Duration.ofSeconds(file.path("tokenSeconds").asLong(usual.tokenLifetime.toSeconds())),
                Duration.ofDays(file.path("deltaDays").asLong(usual.deltaLifetime.toDays())),
                file.path("deltaExpired").asText(usual.deltaExpired),
                new DriveBehaviour(file.path("resync").asText(usual.drives.resync()),
                        file.path("bandwidth").asLong(usual.drives.bandwidth())));
    }

    private static Limits limits(JsonNode file, Limits usual) {
        return new Limits(limit(file.path("app"), usual.app()), limit(file.path("mailbox"), usual.mailbox()),
                file.path("mailboxConcurrency").asInt(usual.mailboxConcurrency()),
                limit(file.path("mailboxUpload"), usual.mailboxUpload()),
                limit(file.path("directory"), usual.directory()),
                limit(file.path("notesMinute"), usual.notesMinute()), limit(file.path("notesHour"), usual.notesHour()),
                file.path("notesConcurrency").asInt(usual.notesConcurrency()),
                limit(file.path("drives"), usual.drives()),
                file.path("retryAfter").asBoolean(usual.retryAfter()));
    }

    private static Limit limit(JsonNode file, Limit usual) {
        return new Limit(file.path("amount").asLong(usual.amount()),
                Duration.ofMillis(file.path("millis").asLong(usual.time().toMillis())));
    }

    /** The same with another latency. */
    Settings with(Duration otherLatency) {
        return new Settings(registration, limits, otherLatency, tokenLifetime, deltaLifetime, deltaExpired, drives);
    }

    /** The same with other limits. */
    public Settings with(Limits others) {
        return new Settings(registration, others, latency, tokenLifetime, deltaLifetime, deltaExpired, drives);
    }

    /** The same with other drives. */
    public Settings with(DriveBehaviour others) {
        return new Settings(registration, limits, latency, tokenLifetime, deltaLifetime, deltaExpired, others);
    }
}
