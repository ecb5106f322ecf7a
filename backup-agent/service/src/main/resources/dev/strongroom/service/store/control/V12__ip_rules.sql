-- From where an account may be reached; an account without a row from everywhere. Rules are JSON.
CREATE TABLE ip_rules (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    rules TEXT NOT NULL
) STRICT;
