INSERT INTO session
    (id, token_hash, account_id, created_at, used_at, address, browser, signed_in_by, id_token)
VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)
