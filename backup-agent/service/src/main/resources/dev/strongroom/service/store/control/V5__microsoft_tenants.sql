-- A task's mailboxes lie at an IMAP server or in a tenant of Microsoft 365: one of both is named.
CREATE TABLE task_settings_5 (
    account_id TEXT NOT NULL,
    task_id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    host TEXT,
    port INTEGER,
    security TEXT,
    certificate_authority TEXT,
    connections INTEGER,
    tenant TEXT,
    client_id TEXT,
    login_url TEXT,
    graph_url TEXT,
    frequency TEXT NOT NULL,
    hour_utc INTEGER NOT NULL,
    -- From when the schedule's runs are counted.
    scheduled_from INTEGER NOT NULL,
    UNIQUE (account_id, name),
    CHECK ((host IS NULL) <> (tenant IS NULL)),
    FOREIGN KEY (account_id, task_id) REFERENCES task (account_id, id) ON DELETE CASCADE
) STRICT;

INSERT INTO task_settings_5 (account_id, task_id, version, name, host, port, security, certificate_authority,
    connections, frequency, hour_utc, scheduled_from)
SELECT account_id, task_id, version, name, host, port, security, certificate_authority, connections, frequency,
    hour_utc, scheduled_from
FROM task_settings;

DROP TABLE task_settings;

ALTER TABLE task_settings_5 RENAME TO task_settings;
