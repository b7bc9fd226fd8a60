UPDATE account SET password = $2, version = version + 1 WHERE id = $1
