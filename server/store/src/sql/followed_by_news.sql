SELECT number, register_year, account_id
FROM followed_by
WHERE generation > $1
ORDER BY generation, number, register_year
