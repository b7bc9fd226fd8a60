INSERT INTO trip (id, version, generation, created_at, synthetic, name, note, joint, owner)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
