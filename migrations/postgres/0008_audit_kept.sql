-- The audit log is only added to, at its end; and what is old is cut at its beginning, with a row of
-- the log that says so. Where the program connects as another role than the owner of the tables, it
-- may neither drop these triggers nor remove a row itself.

CREATE INDEX audit_by_actor_and_time ON audit (actor_kind, actor_id, happened_at, sequence);

-- What was cut: the row of the log that tells it, and the last row that went. Putting a row here is
-- the only way that rows of the log go.
CREATE TABLE audit_cut (
    sequence BIGINT NOT NULL PRIMARY KEY,
    through BIGINT NOT NULL,
    CHECK (through >= 1 AND through < sequence)
);

-- A row goes where a cut was told that covers it, and never within 90 days.
CREATE FUNCTION audit_row_remains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sequence > (SELECT COALESCE(MAX(through), 0) FROM public.audit_cut)
        OR OLD.happened_at >= to_char(
            (now() - INTERVAL '90 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
        )
    THEN
        RAISE EXCEPTION 'the audit log is only added to';
    END IF;
    RETURN OLD;
END
$$;

DROP TRIGGER audit_remains ON audit;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_row_remains();
CREATE TRIGGER audit_is_whole BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();

-- Done as the owner of the tables, since the program's own role may not.
CREATE FUNCTION audit_cut_told() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM public.audit
        WHERE sequence = NEW.sequence AND action = 'audit.cut'
            AND object_kind = 'audit' AND object_id = NEW.through::text
    ) THEN
        RAISE EXCEPTION 'the audit log does not tell of this cut';
    END IF;
    DELETE FROM public.audit WHERE sequence <= NEW.through;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION audit_cut_told() FROM PUBLIC;

CREATE TRIGGER audit_is_cut AFTER INSERT ON audit_cut
FOR EACH ROW EXECUTE FUNCTION audit_cut_told();

CREATE TRIGGER audit_cut_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_cut
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();

-- A row comes at the end of the chain, or not at all.
CREATE FUNCTION audit_row_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM public.audit_head
        WHERE sequence = NEW.sequence AND hash = NEW.previous_hash
    ) THEN
        RAISE EXCEPTION 'the audit log is only added to';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
FOR EACH ROW EXECUTE FUNCTION audit_row_in_order();

-- The end goes on by one, and then takes the hash of the row that was put there.
CREATE FUNCTION audit_head_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id = OLD.id
        AND (
            (NEW.sequence IN (OLD.sequence, OLD.sequence + 1) AND NEW.hash = OLD.hash)
            OR (
                NEW.sequence = OLD.sequence
                AND EXISTS (
                    SELECT 1 FROM public.audit
                    WHERE sequence = NEW.sequence AND hash = NEW.hash
                )
            )
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit log is only added to';
END
$$;

CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head
FOR EACH ROW EXECUTE FUNCTION audit_head_in_order();
