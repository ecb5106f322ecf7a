package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.scope.Subject;
import dev.strongroom.service.usecase.Subjects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the things of the other fakes are about. */
public final class FakeSubjects implements Subjects {
    private final FakeTasks tasks;
    private final FakeRuns runs;
    private final FakeJobs jobs;
    private final Set<String> limited = ConcurrentHashMap.newKeySet();

    FakeSubjects(FakeTasks tasks, FakeRuns runs, FakeJobs jobs) {
        this.tasks = tasks;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** Gives an entity the tag Limited Access. */
    public void limit(String entityId) {
        limited.add(entityId);
    }

    /** Takes the tag away. */
    public void unlimit(String entityId) {
        limited.remove(entityId);
    }

    @Override
    public Subject of(RequestScope scope, Thing thing, String id) {
        return switch (thing) {
            case TASK -> new Subject(tasks.get(scope, id).service(), Optional.empty(), Subject.Access.USUAL);
            case ENTITY -> ofEntity(scope, id);
            case RUN -> {
                runs.get(scope, id);
                yield new Subject(ServiceKind.IMAP, Optional.empty(), Subject.Access.USUAL);
            }
            case JOB -> {
                JobView job = jobs.get(scope, id);
                yield new Subject(job.service(), Optional.empty(), Subject.Access.USUAL);
            }
        };
    }

    private Subject ofEntity(RequestScope scope, String id) {
        EntityView entity = tasks.entity(scope, id);
        return new Subject(entity.service(), Optional.of(entity.address()),
                limited.contains(id) ? Subject.Access.LIMITED : Subject.Access.USUAL);
    }
}
