package dev.strongroom.service.task;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.TaskStore;

/** Tells consoles that a task or one of its mailboxes is not what it was. */
public final class TaskNews {
    private final TaskStore tasks;
    private final EntityStore entities;
    private final TaskViews views;
    private final EventSink events;

    public TaskNews(TaskStore tasks, EntityStore entities, TaskViews views, EventSink events) {
        this.tasks = tasks;
        this.entities = entities;
        this.views = views;
        this.events = events;
    }

    /** The task changed. */
    public void changed(String accountId, String taskId) {
        tasks.find(accountId, taskId)
                .map(task -> new AgentEvent.TaskChanged(views.of(task)))
                .ifPresent(event -> events.publish(accountId, event));
    }

    /** The mailbox changed, and its task with it. */
    public void changed(String accountId, String taskId, String entityId) {
        entities.find(accountId, entityId)
                .map(entity -> new AgentEvent.EntityChanged(entity.view()))
                .ifPresent(event -> events.publish(accountId, event));
        changed(accountId, taskId);
    }

    /** The task is gone. */
    public void removed(String accountId, String taskId) {
        events.publish(accountId, new AgentEvent.TaskRemoved(taskId));
    }
}
