SELECT id, version, deleted_at IS NOT NULL AS deleted, created_at, synthetic, number, register_year,
    account_id, text
FROM note
WHERE id = $1
