-- The audit log is only added to, at its end; and what is old is cut at its beginning, with a row of
-- the log that says so. SQLite has no roles: whoever may write the file may drop these triggers, and
-- is found by the chain and by a head that was noted elsewhere.

CREATE INDEX audit_by_actor_and_time ON audit (actor_kind, actor_id, happened_at, sequence);

-- What was cut: the row of the log that tells it, and the last row that went. Putting a row here is
-- the only way that rows of the log go.
CREATE TABLE audit_cut (
    sequence BIGINT NOT NULL PRIMARY KEY,
    through BIGINT NOT NULL,
    CHECK (through >= 1 AND through < sequence)
) WITHOUT ROWID;

-- A row goes where a cut was told that covers it, and never within 90 days.
DROP TRIGGER audit_remains;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
WHEN OLD.sequence > (SELECT COALESCE(MAX(through), 0) FROM audit_cut)
    OR OLD.happened_at >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-90 days')
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_is_cut AFTER INSERT ON audit_cut
BEGIN
    SELECT RAISE(ABORT, 'the audit log does not tell of this cut')
    WHERE NOT EXISTS (
        SELECT 1 FROM audit
        WHERE sequence = NEW.sequence AND action = 'audit.cut'
            AND object_kind = 'audit' AND object_id = CAST(NEW.through AS TEXT)
    );
    DELETE FROM audit WHERE sequence <= NEW.through;
END;

CREATE TRIGGER audit_cut_stays BEFORE UPDATE ON audit_cut
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_cut_remains BEFORE DELETE ON audit_cut
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

-- A row comes at the end of the chain, or not at all.
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NOT EXISTS (
    SELECT 1 FROM audit_head
    WHERE sequence = NEW.sequence AND hash = NEW.previous_hash
)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

-- The end goes on by one, and then takes the hash of the row that was put there.
CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head
WHEN NOT (
    NEW.id = OLD.id
    AND (
        (NEW.sequence IN (OLD.sequence, OLD.sequence + 1) AND NEW.hash = OLD.hash)
        OR (
            NEW.sequence = OLD.sequence
            AND EXISTS (SELECT 1 FROM audit WHERE sequence = NEW.sequence AND hash = NEW.hash)
        )
    )
)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
