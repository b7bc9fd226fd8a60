SELECT generation FROM follow_up WHERE only_row = 1
