-- Each account's entries are a chain: each one's hash covers its fields and the hash before it. Entries of older versions
-- stand before the chain and have no number.
ALTER TABLE audit ADD COLUMN service TEXT;
ALTER TABLE audit ADD COLUMN chain TEXT;
ALTER TABLE audit ADD COLUMN number INTEGER;
ALTER TABLE audit ADD COLUMN hash TEXT;

CREATE UNIQUE INDEX audit_number ON audit (chain, number);

-- Where a chain begins (entries before were forgotten after their time) and ends.
CREATE TABLE audit_chain (
    chain TEXT NOT NULL PRIMARY KEY,
    first_number INTEGER NOT NULL,
    hash_before TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    last_hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'Entries of the audit are never changed');
END;
