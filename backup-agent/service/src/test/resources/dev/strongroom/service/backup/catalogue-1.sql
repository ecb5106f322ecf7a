CREATE TABLE mirror (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entity TEXT NOT NULL,
  tree BLOB);

CREATE TABLE run (
  number INTEGER PRIMARY KEY,
  as_of INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  finished INTEGER NOT NULL,
  tree BLOB NOT NULL,
  snapshot BLOB,
  items INTEGER NOT NULL,
  bytes INTEGER NOT NULL);

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL UNIQUE,
  directory TEXT NOT NULL);

CREATE TABLE folder_version (
  folder INTEGER NOT NULL REFERENCES folder,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  path TEXT NOT NULL,
  delimiter TEXT,
  special_use TEXT,
  subscribed INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  tree BLOB NOT NULL,
  cursor TEXT,
  items INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (folder, valid_from)) WITHOUT ROWID;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  folder INTEGER NOT NULL REFERENCES folder,
  epoch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  received INTEGER NOT NULL,
  sent INTEGER,
  size INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  content BLOB,
  file TEXT NOT NULL,
  message_id TEXT NOT NULL,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  subject TEXT NOT NULL,
  sender_key TEXT NOT NULL,
  subject_key TEXT NOT NULL);

CREATE TABLE flag_set (
  id INTEGER PRIMARY KEY,
  flags TEXT NOT NULL UNIQUE);

CREATE TABLE item_state (
  item INTEGER NOT NULL REFERENCES item,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  flag_set INTEGER NOT NULL REFERENCES flag_set,
  PRIMARY KEY (item, valid_from)) WITHOUT ROWID;

CREATE INDEX item_by_id ON item (folder, epoch, number, valid_from, valid_to);

CREATE INDEX item_by_date ON item (folder, received, id, valid_from, valid_to);

CREATE VIRTUAL TABLE item_text USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

PRAGMA user_version = 1;
