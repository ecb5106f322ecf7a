-- What an account asks of its users; an account without a row asks what is usual.
CREATE TABLE account_security (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    password_days INTEGER NOT NULL
) STRICT;

-- The passwords that a user had last, the present one too; none of them is to be chosen again.
CREATE TABLE former_password (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    set_at INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX former_password_user ON former_password (user_id, set_at DESC);

INSERT INTO former_password (user_id, set_at, hash)
SELECT id, password_set_at, password_hash FROM app_user WHERE password_change_required = 0;
