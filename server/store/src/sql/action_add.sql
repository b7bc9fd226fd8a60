INSERT INTO action (
    id, version, generation, created_at, synthetic, number, register_year, visit_id, what, owes, follower,
    agreed_on, due, first_due, moves, status, reported_on, closed_on, reason, question, promised, outcome)
VALUES (
    $1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
