SELECT COUNT(*) FROM identity WHERE issuer = $1 AND account_id = $2
