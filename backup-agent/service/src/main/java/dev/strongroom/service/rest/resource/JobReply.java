package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobView;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.scope.RequestScope;

/** Tells where a job that was started can be followed. */
final class JobReply {
    private JobReply() {}

    static Accepted<JobView> of(RequestScope scope, JobView job) {
        return new Accepted<>(Api.location(scope.account(), "jobs", job.id()), job);
    }
}
