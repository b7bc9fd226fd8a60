-- The audit log: who did what, to what, when and from where. Each row is written in the transaction
-- of what it tells of, and is never changed.

-- One row. Handed on by every change as its last act, so that rows are numbered without a gap and
-- chained in one order, also when several servers write. It says where the chain ends.
CREATE TABLE audit_head (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    hash TEXT NOT NULL
);

INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '');

-- id is the change's own, made by whoever asks for it. details is a JSON object without anything
-- that somebody typed. hash is that of all other columns, previous_hash that of the row before.
CREATE TABLE audit (
    sequence BIGINT NOT NULL PRIMARY KEY CHECK (sequence >= 1),
    id TEXT NOT NULL UNIQUE,
    happened_at TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'command_line', 'system')),
    actor_id TEXT,
    origin TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT,
    object_id TEXT,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    CHECK ((actor_kind = 'person') = (actor_id IS NOT NULL)),
    CHECK ((object_kind IS NULL) = (object_id IS NULL))
) WITHOUT ROWID;

CREATE INDEX audit_by_time ON audit (happened_at, sequence);
CREATE INDEX audit_by_actor ON audit (actor_kind, actor_id, sequence);
CREATE INDEX audit_by_object ON audit (object_kind, object_id, sequence);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
