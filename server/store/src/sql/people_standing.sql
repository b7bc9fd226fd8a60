-- How many can sign in as an administrator, or have been invited to; and how many are ready people.
SELECT
    (
        SELECT COUNT(*)
        FROM account
        WHERE
            role = 'administrator'
            AND locked_at IS NULL
            AND NOT demo
            AND (
                password IS NOT NULL
                OR EXISTS (
                    SELECT 1
                    FROM invitation
                    WHERE invitation.account_id = account.id AND invitation.expires_at > $1
                )
            )
    ) AS administrators,
    (SELECT COUNT(*) FROM account WHERE demo) AS ready
