SELECT sequence FROM audit WHERE id = $1
