SELECT id, deleted_at IS NOT NULL AS deleted, synthetic, account_id, number, register_year, first_day,
    last_day, why
FROM unsuitable
WHERE id = $1
ORDER BY first_day, id
