SELECT field, version, changed_at, text
FROM draft
WHERE account_id = $1 AND subject = $2
ORDER BY field
