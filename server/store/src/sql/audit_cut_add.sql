INSERT INTO audit_cut (sequence, through) VALUES ($1, $2)
