DELETE FROM sign_in_failure WHERE who = $1 AND address = $2
