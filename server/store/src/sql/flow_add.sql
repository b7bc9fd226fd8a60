INSERT INTO sign_in_flow (state_hash, browser_hash, issuer, nonce, verifier, back, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
