DELETE FROM sign_in_flow
WHERE state_hash IN (
    SELECT state_hash
    FROM sign_in_flow
    ORDER BY created_at DESC, state_hash
    LIMIT 1000 OFFSET $1
)
