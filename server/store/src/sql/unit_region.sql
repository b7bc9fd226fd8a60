SELECT region
FROM unit
WHERE year = $1 AND number = $2
