SELECT met, minutes, reason
FROM visit
WHERE id = $1
