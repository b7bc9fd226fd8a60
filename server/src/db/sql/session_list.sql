SELECT id, account_id, created_at, used_at, address, browser, signed_in_by, id_token
FROM session
WHERE account_id = $1
ORDER BY used_at DESC, id
