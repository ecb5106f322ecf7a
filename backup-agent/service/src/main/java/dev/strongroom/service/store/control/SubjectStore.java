package dev.strongroom.service.store.control;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.scope.Subject;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.Subjects;

/** Looks up what tasks, entities, runs and jobs are about. */
public final class SubjectStore implements Subjects {
    private final ControlDatabase database;

    public SubjectStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public Subject of(RequestScope scope, Thing thing, String id) {
        return database.read(h -> h.createQuery(query(thing))
                .bind("account", scope.account())
                .bind("id", id)
                .map((row, context) -> new Subject(ServiceKind.valueOf(row.getString("service")),
                        Column.optionalString(row, "address"),
                        row.getBoolean("limited_access") ? Subject.Access.LIMITED : Subject.Access.USUAL))
                .findOne())
                .orElseThrow(() -> new NotFoundException("There is no such " + name(thing) + " in this account."));
    }

    private static String query(Thing thing) {
        return switch (thing) {
            case TASK -> """
                    SELECT service, NULL AS address, 0 AS limited_access FROM task
                    WHERE account_id = :account AND id = :id""";
            case ENTITY -> """
                    SELECT t.service, e.address, e.limited_access FROM entity e JOIN task t ON t.id = e.task_id
                    WHERE e.account_id = :account AND e.id = :id""";
            case RUN -> """
                    SELECT t.service, e.address, e.limited_access FROM run r JOIN task t ON t.id = r.task_id
                      JOIN entity e ON e.id = r.entity_id
                    WHERE r.account_id = :account AND r.id = :id""";
            // What was exported of an entity that is gone has nobody's address any more, and no tag.
            case JOB -> """
                    SELECT j.service, e.address, coalesce(e.limited_access, 0) AS limited_access
                    FROM job j LEFT JOIN entity e ON e.id = j.entity_id
                    WHERE j.account_id = :account AND j.id = :id""";
        };
    }

    private static String name(Thing thing) {
        return switch (thing) {
            case TASK -> "task";
            case ENTITY -> "mailbox";
            case RUN -> "run";
            case JOB -> "job";
        };
    }
}
