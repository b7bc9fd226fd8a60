UPDATE action
SET generation = $3, what = $4, owes = $5, follower = $6, due = $7, moves = $8, status = $9,
    reported_on = $10, closed_on = $11, reason = $12, question = $13, promised = $14, outcome = $15,
    version = version + 1
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
