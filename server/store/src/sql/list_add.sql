INSERT INTO list (
    id, version, generation, created_at, synthetic, name, note, owner, seen_by, region, live, filter)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
