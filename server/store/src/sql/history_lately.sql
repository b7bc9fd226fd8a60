SELECT id, at, generation, account_id, kind, subject, number, event, field
FROM history
WHERE at >= $1 AND (account_id <> $2 OR event = 'brought_back')
    AND (number = '' OR number IN (SELECT number FROM unit WHERE $3 LIKE '%,' || region || ',%'))
ORDER BY at DESC, id DESC
LIMIT $4
