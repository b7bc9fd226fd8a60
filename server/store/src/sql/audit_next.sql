UPDATE audit_head SET sequence = sequence + 1 WHERE id = 1 RETURNING sequence, hash
