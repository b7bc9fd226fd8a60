SELECT address, failures, last_at
FROM sign_in_failure
WHERE who = $1 AND (last_at >= $2 OR failures >= $3)
