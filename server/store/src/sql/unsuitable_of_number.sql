SELECT id, deleted_at IS NOT NULL AS deleted, synthetic, account_id, number, register_year, first_day,
    last_day, why
FROM unsuitable
WHERE number = $1 AND deleted_at IS NULL
ORDER BY first_day, id
