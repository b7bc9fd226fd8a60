SELECT address, failures, last_at FROM sign_in_failure WHERE who = $1
