-- How many older versions of files a task for drives reads, and how old they may be. Null for other tasks.
ALTER TABLE task_settings ADD COLUMN older_versions INTEGER;
ALTER TABLE task_settings ADD COLUMN version_days INTEGER;
