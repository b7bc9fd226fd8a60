DELETE FROM sign_in_flow WHERE created_at < $1
