INSERT INTO rule_edition (
    id, generation, synthetic, rule, region, edition, at, account_id, why, weight, off, title, tag, reason,
    ask, questions, filter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
