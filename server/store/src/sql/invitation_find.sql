SELECT account_id, expires_at FROM invitation WHERE code_hash = $1
