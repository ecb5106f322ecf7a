-- Times are milliseconds since 1970-01-01T00:00Z. Every row of a customer carries its account, and foreign keys carry
-- it along, so that a row of one account can't refer to a row of another.

CREATE TABLE agent (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE partner (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    partner_id TEXT NOT NULL REFERENCES partner (id),
    name TEXT NOT NULL,
    recovery_key_secret_id TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE app_user (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    permissions TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    password_change_required INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE user_account (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX session_user ON session (user_id);

-- The key that seals an account's secrets, itself sealed by the master key.
CREATE TABLE account_key (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE secret (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT;

CREATE TABLE storage_target (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE,
    kind TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE (account_id, name)
) STRICT;

CREATE TABLE task (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    service TEXT NOT NULL,
    next_run_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT;

CREATE TABLE task_settings (
    account_id TEXT NOT NULL,
    task_id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,
    certificate_authority TEXT,
    connections INTEGER NOT NULL,
    frequency TEXT NOT NULL,
    hour_utc INTEGER NOT NULL,
    -- From when the schedule's runs are counted.
    scheduled_from INTEGER NOT NULL,
    UNIQUE (account_id, name),
    FOREIGN KEY (account_id, task_id) REFERENCES task (account_id, id) ON DELETE CASCADE
) STRICT;

-- A task owns its vaults; the account vault, which holds copies of this database, belongs to no task.
CREATE TABLE vault (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    task_id TEXT,
    storage_target_id TEXT NOT NULL,
    location TEXT NOT NULL UNIQUE,
    password_secret_id TEXT NOT NULL,
    stored_bytes INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, task_id) REFERENCES task (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, storage_target_id) REFERENCES storage_target (account_id, id),
    FOREIGN KEY (account_id, password_secret_id) REFERENCES secret (account_id, id)
) STRICT;

CREATE INDEX vault_task ON vault (task_id);

CREATE TABLE entity (
    account_id TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    task_id TEXT NOT NULL,
    vault_id TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    last_outcome TEXT,
    items INTEGER NOT NULL DEFAULT 0,
    missing INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    last_backup_at INTEGER,
    problem TEXT,
    sign_in_needed INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE (task_id, address),
    FOREIGN KEY (account_id, task_id) REFERENCES task (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, vault_id) REFERENCES vault (account_id, id)
) STRICT;

-- How to sign in to an entity at its provider; without a secret the user has to sign in again.
CREATE TABLE entity_login (
    account_id TEXT NOT NULL,
    entity_id TEXT NOT NULL PRIMARY KEY,
    user_name TEXT NOT NULL,
    method TEXT NOT NULL,
    secret_id TEXT,
    FOREIGN KEY (account_id, entity_id) REFERENCES entity (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, secret_id) REFERENCES secret (account_id, id)
) STRICT;

CREATE TABLE run (
    account_id TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    task_id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT,
    items INTEGER NOT NULL DEFAULT 0,
    new_items INTEGER NOT NULL DEFAULT 0,
    stored_bytes INTEGER NOT NULL DEFAULT 0,
    snapshot_id TEXT,
    problem TEXT,
    PRIMARY KEY (account_id, id),
    -- A number is given again when its run came to no end, so the job names the run.
    UNIQUE (job_id, entity_id),
    FOREIGN KEY (account_id, task_id) REFERENCES task (account_id, id) ON DELETE CASCADE,
    FOREIGN KEY (account_id, entity_id) REFERENCES entity (account_id, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX run_task ON run (task_id, started_at DESC, id DESC);
CREATE INDEX run_entity ON run (entity_id, started_at DESC, id DESC);

CREATE TABLE ledger_line (
    account_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    container_id TEXT NOT NULL,
    container TEXT NOT NULL,
    count_before INTEGER NOT NULL,
    count_after INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    catalogued INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (run_id, position),
    UNIQUE (run_id, container_id),
    FOREIGN KEY (account_id, run_id) REFERENCES run (account_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE gap (
    run_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run_id, line, position),
    FOREIGN KEY (run_id, line) REFERENCES ledger_line (run_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a job was about stays with it when its task or entity is gone.
CREATE TABLE job (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    name TEXT NOT NULL,
    service TEXT NOT NULL,
    task_id TEXT,
    task_name TEXT,
    entity_id TEXT,
    entity_name TEXT,
    user_id TEXT NOT NULL,
    initiator TEXT NOT NULL,
    backup_date INTEGER,
    destination TEXT,
    -- Sealed; removed when the job ends.
    request BLOB,
    attempt INTEGER NOT NULL DEFAULT 0,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    progress TEXT NOT NULL,
    result_name TEXT,
    result_expires_at INTEGER,
    problem TEXT,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (account_id, id)
) STRICT;

CREATE INDEX job_account ON job (account_id, created_at DESC, id DESC);
CREATE INDEX job_task ON job (task_id, ended_at DESC);
CREATE UNIQUE INDEX job_one_backup_of_a_task ON job (task_id) WHERE kind = 'BACKUP' AND ended_at IS NULL;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    performed_by TEXT NOT NULL,
    activity TEXT NOT NULL,
    subject TEXT NOT NULL,
    description TEXT NOT NULL,
    succeeded INTEGER NOT NULL
) STRICT;

CREATE INDEX audit_account ON audit (account_id, at DESC);
