INSERT INTO read_up_to (account_id, region, generation, at)
VALUES ($1, $2, $3, $4)
ON CONFLICT (account_id, region) DO UPDATE SET generation = excluded.generation, at = excluded.at
WHERE read_up_to.generation < excluded.generation
