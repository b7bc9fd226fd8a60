UPDATE followed_by SET version = version + 1, generation = $3, account_id = $4
WHERE number = $1 AND register_year = $2 AND account_id = $5
