SELECT id, at, account_id, kind, subject, version, number, event, field, was, reason, synthetic
FROM history
WHERE at >= $1
ORDER BY at DESC, id DESC
LIMIT $2
