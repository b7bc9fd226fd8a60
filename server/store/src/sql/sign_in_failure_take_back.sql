UPDATE sign_in_failure SET failures = failures - 1 WHERE who = $1 AND address = $2 AND failures > 1
