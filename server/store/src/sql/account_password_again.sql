UPDATE account SET password = $3 WHERE id = $1 AND password = $2
