package dev.strongroom.console.sample;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.EventSubscription;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.Versioned;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the account in memory holds, and what was asked of it. Safe for use by several threads. */
public final class SampleAccount {
    private final Mood mood;
    private final List<TaskView> tasks = new ArrayList<>();
    private final List<EntityView> entities = new ArrayList<>();
    private final List<JobView> jobs = new ArrayList<>();
    private final List<StorageTargetView> targets = new ArrayList<>();
    private final Map<String, Versioned<TaskSettings>> settings = new HashMap<>();
    private final List<RestoreRequest> restores = new CopyOnWriteArrayList<>();
    private final List<String> rebuilds = new CopyOnWriteArrayList<>();
    private final List<ExportRequest> exports = new CopyOnWriteArrayList<>();
    private final List<AgentListener> listeners = new CopyOnWriteArrayList<>();
    private boolean catalogueLost;

    SampleAccount(Mood mood) {
        this.mood = mood;
        this.catalogueLost = mood == Mood.CATALOGUE_LOST;
        if (mood != Mood.EMPTY) {
            tasks.addAll(SampleTasks.all());
            entities.addAll(SampleEntities.all());
            jobs.addAll(SampleJobs.all());
            targets.add(StorageTargetView.directory("target-1", "Vaults in the cellar", "/srv/vaults"));
            targets.add(new StorageTargetView("target-2", "Bucket in Frankfurt", StorageKind.S3,
                    "s3:https://s3.eu-central-1.amazonaws.com/nordwind-backups/mail", StorageOptions.NONE,
                    StorageCredentials.Method.KEYS));
        }
    }

    /** What restores were asked for, in order. */
    public List<RestoreRequest> restores() {
        return List.copyOf(restores);
    }

    /** The mailboxes whose lists were asked to be rebuilt, in order. */
    public List<String> rebuilds() {
        return List.copyOf(rebuilds);
    }

    /** What exports were asked for, in order. */
    public List<ExportRequest> exports() {
        return List.copyOf(exports);
    }

    /** Lets a job move on, and tells of it. */
    public synchronized void progress(String jobId, JobStatus status, JobProgress progress) {
        jobs.stream()
                .filter(job -> job.id().equals(jobId))
                .findFirst()
                .ifPresent(job -> {
                    catalogueLost &= job.kind() != JobKind.REBUILD || status != JobStatus.SUCCEEDED;
                    put(SampleJobs.with(job, status, progress));
                });
    }

    /** Lets somebody else change a task's settings. */
    public synchronized void changeByOther(String taskId, TaskSettings changed) {
        settings.put(taskId, new Versioned<>(changed, "\"other\""));
    }

    /** Lets the line to the agent break. */
    public void loseLine(ClientException problem) {
        listeners.forEach(listener -> listener.lost(problem));
    }

    /** Lets the line to the agent come back. */
    public void restoreLine() {
        listeners.forEach(AgentListener::connected);
    }

    synchronized void requireCatalogue() throws ClientException {
        if (catalogueLost) {
            throw new AgentFailedException(SampleProblems.CATALOGUE);
        }
    }

    Mood mood() {
        return mood;
    }

    EventSubscription listen(AgentListener listener) {
        listeners.add(listener);
        listener.connected();
        return () -> listeners.remove(listener);
    }

    void endListening() {
        listeners.clear();
    }

    synchronized List<TaskView> tasks() {
        return List.copyOf(tasks);
    }

    synchronized TaskView task(String id) throws ClientException {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    synchronized void add(TaskView task, List<EntityView> mailboxes) {
        tasks.add(task);
        entities.addAll(mailboxes);
        tell(new AgentEvent.TaskChanged(task));
    }

    synchronized void remove(String taskId) {
        tasks.removeIf(task -> task.id().equals(taskId));
        entities.removeIf(entity -> entity.taskId().equals(taskId));
        tell(new AgentEvent.TaskRemoved(taskId));
    }

    synchronized Versioned<TaskSettings> settings(String taskId) throws ClientException {
        var task = task(taskId);
        return settings.computeIfAbsent(taskId, _ -> new Versioned<>(SampleTasks.settings(task), "\"1\""));
    }

    synchronized Versioned<TaskSettings> settings(String taskId, Versioned<TaskSettings> changed) {
        settings.put(taskId, changed);
        return changed;
    }

    synchronized List<EntityView> entities(String taskId) {
        return entities.stream().filter(entity -> entity.taskId().equals(taskId)).toList();
    }

    synchronized EntityView entity(String id) throws ClientException {
        return entities.stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    synchronized void put(EntityView entity) {
        entities.removeIf(known -> known.id().equals(entity.id()));
        entities.add(entity);
        tell(new AgentEvent.EntityChanged(entity));
    }

    synchronized List<JobView> jobs() {
        return List.copyOf(jobs);
    }

    synchronized JobView put(JobView job) {
        jobs.removeIf(known -> known.id().equals(job.id()));
        jobs.addFirst(job);
        tell(new AgentEvent.JobChanged(job));
        return job;
    }

    synchronized List<StorageTargetView> targets() {
        return List.copyOf(targets);
    }

    synchronized StorageTargetView target(String id) throws ClientException {
        return targets.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    synchronized void put(StorageTargetView target) {
        targets.removeIf(known -> known.id().equals(target.id()));
        targets.add(target);
    }

    void askedToRebuild(String entityId) {
        rebuilds.add(entityId);
    }

    void asked(RestoreRequest request) {
        restores.add(request);
    }

    void asked(ExportRequest request) {
        exports.add(request);
    }

    synchronized String nextJobId() {
        return "job-new-" + jobs.size();
    }

    Optional<JobView> job(String id) {
        return jobs().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    private void tell(AgentEvent event) {
        listeners.forEach(listener -> listener.happened(event));
    }
}
