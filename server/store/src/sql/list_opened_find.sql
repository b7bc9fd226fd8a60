SELECT opened_at, numbers
FROM list_opened
WHERE list_id = $1 AND account_id = $2 AND year = $3
