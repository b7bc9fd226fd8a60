INSERT INTO unsuitable (
    id, version, generation, created_at, synthetic, account_id, number, register_year, first_day,
    last_day, why)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
