SELECT id AS session_id, account_id, created_at AS opened_at, used_at, address, browser,
    signed_in_by AS way, id_token
FROM session
WHERE account_id = $1
ORDER BY used_at DESC, id
