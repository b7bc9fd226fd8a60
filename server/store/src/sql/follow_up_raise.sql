UPDATE follow_up SET generation = generation + 1 WHERE only_row = 1 RETURNING generation
