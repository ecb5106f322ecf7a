-- The first user of an account is its primary user.
ALTER TABLE user_account ADD COLUMN standing TEXT NOT NULL DEFAULT 'SECONDARY';

UPDATE user_account SET standing = 'PRIMARY' WHERE user_id = (
    SELECT u.id FROM app_user u JOIN user_account a ON a.user_id = u.id
    WHERE a.account_id = user_account.account_id
    ORDER BY u.created_at, u.id LIMIT 1);

ALTER TABLE app_user ADD COLUMN state TEXT NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE app_user ADD COLUMN password_set_at INTEGER NOT NULL DEFAULT 0;

UPDATE app_user SET password_set_at = created_at;

-- A partner's user; permissions are words with commas between.
ALTER TABLE app_user ADD COLUMN partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE;
ALTER TABLE app_user ADD COLUMN partner_permissions TEXT NOT NULL DEFAULT '';
ALTER TABLE app_user ADD COLUMN partner_accounts TEXT NOT NULL DEFAULT 'NAMED';

ALTER TABLE entity ADD COLUMN limited_access INTEGER NOT NULL DEFAULT 0;
