SELECT session.id AS session_id, session.account_id, session.created_at AS opened_at, session.used_at,
    session.address, session.browser, session.signed_in_by AS way, session.id_token,
    account.id, account.version, account.created_at, account.name, account.e_mail, account.role,
    account.regions, account.demo, account.password IS NOT NULL AS has_password, account.locked_at,
    account.locked_why, account.signed_in_at, account.signed_in_by
FROM session
JOIN account ON account.id = session.account_id
WHERE session.token_hash = $1
