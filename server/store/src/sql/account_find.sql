SELECT id, version, created_at, name, e_mail, role, regions, demo, password IS NOT NULL AS has_password,
    locked_at, locked_why, signed_in_at, signed_in_by
FROM account
WHERE id = $1
