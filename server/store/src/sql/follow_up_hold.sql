UPDATE follow_up SET generation = generation WHERE only_row = 1
