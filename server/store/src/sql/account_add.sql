INSERT INTO account (id, version, created_at, name, e_mail, role, regions, demo)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (e_mail) DO NOTHING
