INSERT INTO draft (account_id, subject, field, version, changed_at, text)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (account_id, subject, field)
DO UPDATE SET
    version = CASE WHEN draft.version < excluded.version THEN draft.version ELSE excluded.version END,
    changed_at = excluded.changed_at, text = excluded.text
