INSERT INTO sign_in_failure (who, address, failures, last_at)
VALUES ($1, $2, 1, $3)
ON CONFLICT (who, address) DO UPDATE
SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at
RETURNING failures
