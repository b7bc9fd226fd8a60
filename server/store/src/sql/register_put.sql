INSERT INTO register (year, checksum, imported_at, generation)
VALUES ($1, $2, $3, $4)
ON CONFLICT (year) DO UPDATE SET
    checksum = excluded.checksum,
    imported_at = excluded.imported_at,
    generation = excluded.generation
