-- Every change that others see of an account raises its version, and none goes away.
SELECT COUNT(*), CAST(COALESCE(SUM(version), 0) AS BIGINT)
FROM account
