SELECT DISTINCT who
FROM sign_in_failure
WHERE last_at < $1 AND failures >= $2 AND who > $3
ORDER BY who
LIMIT $4
