SELECT id, version, deleted_at IS NOT NULL AS deleted, synthetic, number, register_year, visit_id, what,
    owes, follower, agreed_on, due, first_due, moves, status, reported_on, closed_on, reason, question,
    promised, outcome
FROM action
WHERE id = $1
