INSERT INTO history (
    id, generation, change_id, at, account_id, synthetic, kind, subject, version, number, event, field, was,
    reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
