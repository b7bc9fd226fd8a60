SELECT id, account_id, created_at, used_at, address, browser, signed_in_by, id_token
FROM session
WHERE token_hash = $1
