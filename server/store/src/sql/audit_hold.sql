UPDATE audit_head SET sequence = sequence WHERE id = 1
