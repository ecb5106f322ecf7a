-- E-mails that did not go out yet, sealed by the master key.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    letter BLOB NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_due ON outbox (next_attempt_at);

-- What links in e-mails open, by the SHA-256 of their codes; a row is removed when its link was used.
CREATE TABLE mailed_link (
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Whose: a user's id, or the address of somebody who is none yet.
    subject TEXT NOT NULL,
    -- What it brings, e.g. the new address.
    payload TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX mailed_link_subject ON mailed_link (kind, subject);

-- When an account is removed, unless somebody changes their mind.
ALTER TABLE account ADD COLUMN removal_at INTEGER;
