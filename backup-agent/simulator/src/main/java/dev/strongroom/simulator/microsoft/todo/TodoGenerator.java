package dev.strongroom.simulator.microsoft.todo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.Random;

/** Fills a mailbox with to-do lists, the two that come with it and one more. */
public final class TodoGenerator {
    private final Mailbox mailbox;
    private final Random random;
    private final TodoKind kind = new TodoKind();

    public TodoGenerator(Mailbox mailbox, long seed) {
        this.mailbox = mailbox;
        this.random = new Random(seed);
    }

    public void fill() {
        long tasks = list("Tasks", "defaultList");
        list("Flagged Emails", "flaggedEmails");
        long repairs = list("Réparations ⚓", "none");
        for (int i = 0; i < 9; i++) {
            mailbox.tasks().put(i % 3 == 2 ? repairs : tasks, task(i));
        }
    }

    private long list(String name, String wellKnown) {
        long key = mailbox.reserve(1);
        mailbox.tasks().add(new Item(key, TodoKind.list(name, wellKnown)), Generated.none());
        return key;
    }

    private Item task(int number) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", "Check crane " + (1 + random.nextInt(20)));
        json.putObject("body").put("content", "Bring the protocol.\r\nNumber " + number).put("contentType", "text");
        time(json.putObject("dueDateTime"), 1 + number);
        switch (number % 4) {
            case 0 -> {
                json.put("status", "completed").put("importance", "high");
                time(json.putObject("completedDateTime"), number);
            }
            case 1 -> {
                ArrayNode steps = json.putArray(TodoKind.CHECKLIST);
                steps.addObject().put("displayName", "Brake").put("isChecked", true);
                steps.addObject().put("displayName", "Cable").put("isChecked", false);
            }
            case 2 -> json.putArray(TodoKind.LINKED)
                    .addObject()
                    .put("applicationName", "Harbour desk")
                    .put("displayName", "Ticket " + number)
                    .put("externalId", "T-" + number)
                    .put("webUrl", "https://desk.harbour.example/" + number);
            default -> {
                json.put("isReminderOn", true);
                time(json.putObject("reminderDateTime"), number);
                recurrence(json.putObject("recurrence"));
            }
        }
        return kind.newItem(mailbox, json);
    }

    private static void time(ObjectNode json, int day) {
        json.put("dateTime", "2026-02-%02dT00:00:00.0000000".formatted(day)).put("timeZone", "UTC");
    }

    private static void recurrence(ObjectNode json) {
        ObjectNode pattern = json.putObject("pattern");
        pattern.put("type", "weekly").put("interval", 1).put("month", 0).put("dayOfMonth", 0);
        pattern.putArray("daysOfWeek").add("monday");
        pattern.put("firstDayOfWeek", "sunday").put("index", "first");
        json.putObject("range")
                .put("type", "noEnd")
                .put("startDate", "2026-02-02")
                .put("endDate", "0001-01-01")
                .put("recurrenceTimeZone", "UTC")
                .put("numberOfOccurrences", 0);
    }
}
