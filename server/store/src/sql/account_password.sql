SELECT id, password FROM account WHERE e_mail = $1
