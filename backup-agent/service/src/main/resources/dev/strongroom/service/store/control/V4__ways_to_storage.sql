-- How storage targets are reached: where requests name a bucket, whom to trust, and a proxy between.
ALTER TABLE storage_target ADD COLUMN bucket_lookup TEXT;
ALTER TABLE storage_target ADD COLUMN certificate_authority TEXT;
ALTER TABLE storage_target ADD COLUMN proxy_host TEXT;
ALTER TABLE storage_target ADD COLUMN proxy_port INTEGER;
ALTER TABLE storage_target ADD COLUMN proxy_user TEXT;
-- Names in the table secret, sealed like every other.
ALTER TABLE storage_target ADD COLUMN proxy_password_secret_id TEXT;
-- Of Google's an endpoint was kept and not used; now it would be.
UPDATE storage_target SET endpoint = NULL WHERE kind = 'GOOGLE';
