DELETE FROM invitation WHERE account_id = $1
