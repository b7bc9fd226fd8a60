UPDATE account SET role = $2, regions = $3, version = version + 1
WHERE id = $1 AND (role <> $2 OR regions <> $3)
