SELECT at, before_that FROM here_before WHERE account_id = $1
