INSERT INTO identity (issuer, subject, account_id)
VALUES ($1, $2, $3)
ON CONFLICT (issuer, subject) DO NOTHING
