-- Storage targets may lie elsewhere than in a directory: what they need besides their location, and who asks there.
ALTER TABLE storage_target ADD COLUMN region TEXT;
ALTER TABLE storage_target ADD COLUMN endpoint TEXT;
ALTER TABLE storage_target ADD COLUMN host_key TEXT;
ALTER TABLE storage_target ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'MACHINE';
ALTER TABLE storage_target ADD COLUMN sign_in_user TEXT NOT NULL DEFAULT '';
-- Names in the table secret, sealed like every other.
ALTER TABLE storage_target ADD COLUMN secret_id TEXT;
ALTER TABLE storage_target ADD COLUMN passphrase_secret_id TEXT;
