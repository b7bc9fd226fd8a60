SELECT id, version, deleted_at IS NOT NULL AS deleted, created_at, synthetic, number, register_year,
    account_id, text
FROM note
WHERE number = $1 AND deleted_at IS NULL
ORDER BY created_at DESC, id DESC
