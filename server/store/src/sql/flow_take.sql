DELETE FROM sign_in_flow
WHERE state_hash = $1 AND browser_hash = $2 AND issuer = $3
RETURNING nonce, verifier, back, created_at
