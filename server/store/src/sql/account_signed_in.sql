UPDATE account SET signed_in_at = $2, signed_in_by = $3 WHERE id = $1
