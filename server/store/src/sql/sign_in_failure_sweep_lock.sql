DELETE FROM sign_in_failure WHERE who = $1 AND last_at < $2 AND failures >= $3
