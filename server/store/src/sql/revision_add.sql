INSERT INTO wave_revision (
    id, year, codebook, synthetic, imported_at, checksum, generation, rules, content, register_year
)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
