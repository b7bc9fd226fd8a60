INSERT INTO note (id, version, generation, created_at, synthetic, number, register_year, account_id, text)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
