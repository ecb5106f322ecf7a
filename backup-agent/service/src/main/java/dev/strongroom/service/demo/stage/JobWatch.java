package dev.strongroom.service.demo.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Starts jobs and follows them to their end over the event stream. */
record JobWatch(AgentApi api, String account) {
    /** Starts a job by a POST and waits for its end; a job that does not succeed, all of it, is a failure. */
    JobView run(String path, Object request) throws IOException, InterruptedException {
        return run(path, request, Set.of(JobStatus.SUCCEEDED));
    }

    /** The same where the job may leave something out, or change it, and says so. */
    JobView runInPart(String path, Object request) throws IOException, InterruptedException {
        return run(path, request, Set.of(JobStatus.SUCCEEDED, JobStatus.PARTIALLY_SUCCEEDED));
    }

    private JobView run(String path, Object request, Set<JobStatus> good) throws IOException, InterruptedException {
        // Listening begins before the job does, so that no event can be missed.
        try (Stream<String> events = api.lines(account + "events")) {
            JobView ended = follow(events.iterator(), api.post(account + path, request, JobView.class));
            if (!good.contains(ended.status())) {
                throw new CommandFailedException("job-failed", "The job \"" + ended.name() + "\" did not succeed: "
                        + ended.problem().orElse(ended.status().toString()));
            }
            return ended;
        }
    }

    private JobView follow(Iterator<String> lines, JobView started) throws IOException, InterruptedException {
        JobView job = started;
        while (!job.status().ended() && lines.hasNext()) {
            job = changed(lines.next(), job.id()).orElse(job);
        }
        return job.status().ended() ? job : api.get(account + "jobs/" + job.id(), new TypeReference<>() {});
    }

    private Optional<JobView> changed(String line, String id) throws IOException {
        if (!line.startsWith("data:")) {
            return Optional.empty();
        }
        return api.read(line.substring("data:".length()), AgentEvent.class) instanceof AgentEvent.JobChanged changed
                && changed.job().id().equals(id) ? Optional.of(changed.job()) : Optional.empty();
    }
}
