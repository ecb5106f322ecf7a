ALTER TABLE account_security ADD COLUMN two_factor TEXT NOT NULL DEFAULT 'OPTIONAL';

-- A session that was opened without the second factor that an account asks for opens nothing but its set-up.
ALTER TABLE session ADD COLUMN trust TEXT NOT NULL DEFAULT 'FULL';

-- The secret is sealed by the master key. The last step whose code was taken: no code is good twice.
CREATE TABLE second_factor (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL,
    active INTEGER NOT NULL DEFAULT 0,
    last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery_code (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (user_id, hash)
) STRICT, WITHOUT ROWID;
