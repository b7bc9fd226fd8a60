DELETE FROM list_unit
WHERE list_id = $1 AND number = $2 AND register_year = $3
