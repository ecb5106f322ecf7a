-- db-scheduler 16's table, once for each lane, so that one lane's slots can't be taken by the other's work.

CREATE TABLE backup_execution (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,
    task_data BLOB,
    execution_time INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    picked_by TEXT,
    last_success INTEGER,
    last_failure INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat INTEGER,
    version INTEGER NOT NULL,
    priority INTEGER,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX backup_execution_due ON backup_execution (priority DESC, execution_time);
CREATE INDEX backup_execution_heartbeat ON backup_execution (last_heartbeat);

CREATE TABLE recovery_execution (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,
    task_data BLOB,
    execution_time INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    picked_by TEXT,
    last_success INTEGER,
    last_failure INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat INTEGER,
    version INTEGER NOT NULL,
    priority INTEGER,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX recovery_execution_due ON recovery_execution (priority DESC, execution_time);
CREATE INDEX recovery_execution_heartbeat ON recovery_execution (last_heartbeat);
