SELECT region, generation, at FROM read_up_to WHERE account_id = $1
