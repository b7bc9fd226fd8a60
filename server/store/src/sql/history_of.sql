SELECT id, at, account_id, kind, subject, version, number, event, field, was, reason, synthetic
FROM history
WHERE subject = $1 AND kind = $2
ORDER BY version DESC, id DESC
