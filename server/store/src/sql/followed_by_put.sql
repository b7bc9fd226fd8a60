INSERT INTO followed_by (number, register_year, version, generation, synthetic, account_id)
VALUES ($1, $2, 1, $3, $4, $5)
ON CONFLICT (number, register_year) DO UPDATE
SET version = followed_by.version + 1, generation = excluded.generation, account_id = excluded.account_id
