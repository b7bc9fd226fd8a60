UPDATE account SET role = role WHERE role = 'administrator'
